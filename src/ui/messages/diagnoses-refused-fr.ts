import type { Sentences } from '../run/diagnosis-words.ts';

/** What the engine refuses, in French: what there is, then what to try. */
export const refusedWordsFr = {
  'no-private-field': [
    'Cet objet n’a pas, ou pas encore, de champ privé `{name}`.',
    'Est-il de la bonne classe ? Son constructeur est-il déjà passé par là ?',
  ],
  'private-twice': [
    'Cet objet a déjà ce champ privé : il a été construit deux fois.',
    'Cherche le constructeur qui renvoie un objet déjà fait.',
  ],
  'closed-object': [
    'Cet objet est fermé : rien ne s’y ajoute, ne s’y change ou ne s’en efface ici.',
    'Cherche `Object.freeze`, ou travaille sur une copie : `{ ...objet }`.',
  ],
  'no-setter': [
    'Cette propriété se lit, mais ne se change pas : elle n’a que `get`.',
    'Ajoute un `set`, ou change la valeur d’où elle vient.',
  ],
  'bad-description': [
    'La description de cette propriété se contredit.',
    'Garde `value`, ou bien `get` et `set`, qui sont des fonctions.',
  ],
  'symbol-converted': [
    'Un symbole ne devient pas tout seul un nombre ou un texte.',
    'Écris `String(symbole)`, ou prends sa `description`.',
  ],
  'no-bigint': [
    'Cette valeur ne peut pas devenir un grand entier comme `1n`.',
    '`BigInt` prend un nombre sans virgule, ou un texte fait de chiffres.',
  ],
  'bigint-by-zero': ['Un grand entier ne se divise pas par zéro.', 'Affiche le diviseur avant cette ligne.'],
  'bigint-exponent': [
    'Un grand entier ne prend pas d’exposant négatif.',
    'Affiche l’exposant avant cette ligne.',
  ],
  'bigint-large': ['Ce grand entier est trop grand pour la machine.', 'Jusqu’où faut-il vraiment calculer ?'],
  'bigint-json': [
    'Un grand entier comme `1n` ne s’écrit pas en JSON.',
    'Transforme-le d’abord en texte : `String(n)`.',
  ],
  'in-operand': [
    'À droite de `in`, il faut un objet.',
    'Pour chercher dans un tableau ou un texte : `includes`.',
  ],
  'instanceof-operand': ['À droite de `instanceof`, il faut une classe.', 'Affiche ce qui s’y trouve.'],
  'nothing-to-reduce': [
    '`reduce` n’a rien à réunir : la liste est vide, et aucune valeur de départ n’est donnée.',
    'Donne-la après la fonction : `liste.reduce(f, 0)`.',
  ],
  'bad-date': [
    'Cette date n’existe pas.',
    'Affiche ce qui a servi à la créer : année, mois et jour y sont-ils ?',
  ],
  'bad-code-point': ['Aucun caractère ne porte ce numéro.', 'Il va de 0 à 1114111, sans virgule.'],
  'bad-form': [
    '`normalize` ne connaît pas cette forme.',
    'Il y en a quatre : `NFC`, `NFD`, `NFKC` et `NFKD`.',
  ],
  'bad-address': [
    'Ce texte ne se lit pas comme une adresse.',
    'Affiche-le : il y manque le début, comme `https://`, ou deux chiffres après `%`.',
  ],
  'not-latin': [
    '`btoa` ne prend que les lettres de l’Europe de l’Ouest, sans emoji.',
    'Passe d’abord par `new TextEncoder().encode(texte)`.',
  ],
  'not-decoded': [
    'Ce texte ou ces octets ne sont pas codés comme prévu.',
    'Affiche-les : d’où viennent-ils ?',
  ],
  'not-cloned': [
    '`structuredClone` ne sait pas copier cette valeur.',
    'Elle contient peut-être une fonction ou un symbole : copie seulement les données.',
  ],
  'pattern-needs-g': [
    'Ici, l’expression régulière doit finir par la lettre `g`.',
    'Écris par exemple `/a/g`.',
  ],
  'bad-pattern': [
    'Cette expression régulière ne se lit pas.',
    'Un signe comme `(`, `[` ou `*` y manque ou y est de trop ; `\\` devant un signe le prend tel quel.',
  ],
  'proxy-refused': [
    'Un `Proxy` a refusé ce qui lui est demandé, ou a répondu autre chose que ce qui est vrai.',
    'Relis ses fonctions : chacune doit renvoyer ce que l’objet permet.',
  ],
  'generator-busy': [
    'Ce générateur tourne déjà : il ne peut pas s’appeler lui-même.',
    'Appelle `next` en dehors de lui.',
  ],
  'bad-parent': [
    'Après `extends`, il faut une classe ; ici, il n’y en a pas.',
    'Affiche ce qui s’y trouve : est-ce le bon nom, créé plus haut ?',
  ],
  'super-twice': ['`super()` est appelé deux fois dans ce constructeur.', 'Garde un seul appel, au début.'],
  'bad-made-value': [
    'Ce constructeur renvoie une valeur qui n’est pas un objet.',
    'Efface ce `return` : l’objet se renvoie tout seul.',
  ],
  'own-ancestor': [
    'Un objet ne peut pas être son propre parent.',
    'Relis la chaîne des `setPrototypeOf` ou des `__proto__`.',
  ],
  'weak-key': [
    'Une clé de `WeakMap`, ou un élément de `WeakSet`, doit être un objet.',
    'Pour des nombres ou des textes : `Map` et `Set`.',
  ],
  'promise-itself': ['Cette promesse s’attend elle-même.', 'Qu’est-ce que `then` doit renvoyer à sa place ?'],
  'no-import': [
    '`import` relie plusieurs fichiers ; ici, un programme tient en un seul.',
    'Écris ici ce qu’il te faut.',
  ],
  'bad-buffer': [
    'Cette place ou cette taille ne va pas avec cette mémoire.',
    'Affiche-la, ainsi que la longueur : il faut un entier qui reste dedans.',
  ],
  'too-few-values': ['Il manque une valeur entre les parenthèses de cet appel.', 'Que faut-il lui donner ?'],
  'needs-function': [
    'Il faut une fonction à cet endroit, et ce n’en est pas une.',
    'Affiche ce qui est donné : manque-t-il une flèche `=>`, ou y a-t-il des parenthèses de trop ?',
  ],
  'nothing-given': [
    'Cet appel a reçu `undefined` ou `null` à la place d’une valeur.',
    'Affiche ce qui est devant le point et entre les parenthèses.',
  ],
  'wrong-kind': [
    'Cet appel a reçu une valeur d’une autre sorte que prévu.',
    'Affiche ce qui est devant le point et entre les parenthèses.',
  ],
  'bad-setting': [
    'Cette langue ou ce réglage n’existe pas pour cet appel.',
    'Vérifie chaque mot : `fr-FR`, `currency: "EUR"`, `Europe/Paris`…',
  ],
  'bad-source': [
    'Le texte donné à `eval` ou à `Function` n’est pas un programme qui se lit.',
    'Écris plutôt ces instructions ici.',
  ],
  'all-failed': [
    'Toutes les promesses de `Promise.any` ont échoué.',
    'Regarde chacune à part : `Promise.allSettled` dit pourquoi.',
  ],
} satisfies Sentences;
