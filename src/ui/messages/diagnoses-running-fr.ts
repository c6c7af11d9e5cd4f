import type { Sentences } from '../run/diagnosis-words.ts';

/** Why a program stopped while it ran, in French: what there is, then what to try. */
export const runningWordsFr = {
  // Names that do not exist.
  'misspelt-name': [
    'Le nom `{name}` n’existe pas ici. Le plus proche est `{nearest}`.',
    'Compare les deux, lettre par lettre.',
  ],
  'wrong-case': [
    '`{name}` n’existe pas : il s’écrit `{nearest}`.',
    'Regarde les majuscules. Pour JavaScript, ce sont d’autres lettres.',
  ],
  'foreign-name': ['JavaScript n’a rien qui s’appelle `{name}`.', 'Ce qui s’en approche, c’est `{right}`.'],
  'page-name': ['`{name}` n’existe que dans une page web, pas ici.', 'Pour afficher, emploie `console.log`.'],
  'out-of-scope': [
    '`{name}` est créé ligne {line}, entre des accolades : en dehors d’elles, il n’existe pas.',
    'Où faut-il le créer pour qu’il existe ici aussi ?',
  ],
  'this-forgotten': [
    '`{name}` n’existe pas seul ici : c’est dans l’objet qu’il se trouve.',
    'Écris `this.{name}`.',
  ],
  'never-created': [
    '`{name}` change de valeur, mais rien ne le crée.',
    'Crée-le d’abord, avec `let` et une première valeur.',
  ],
  'unknown-function': [
    'Aucune fonction ne s’appelle `{name}` ici.',
    'Est-elle écrite quelque part, avec les mêmes lettres ?',
  ],
  'console-comma': ['Entre `console` et `log`, il y a une virgule.', 'Il faut un point : `console.log`.'],
  'unknown-name': [
    'Le nom `{name}` n’existe pas ici.',
    'Si c’est un texte, mets des guillemets. Sinon, où est-il créé ?',
  ],
  'used-before-created': [
    '`{name}` est utilisé avant d’être créé, ligne {line}.',
    'Que se passe-t-il si la ligne qui le crée vient d’abord ?',
  ],
  'used-in-own-value': [
    '`{name}` se sert de sa propre valeur, et il n’en a pas encore.',
    'Crée-le avant, avec une première valeur. Ensuite, change-le sans `let`.',
  ],
  'same-looking-name': [
    '`{name}` ressemble à un nom de la ligne {line}, mais un accent y est écrit avec d’autres signes.',
    'Efface ce nom et tape-le de nouveau, aux deux endroits.',
  ],
  'shadowed-name': [
    'Ici, `let` crée un autre `{name}` que celui de la ligne {line}, encore vide.',
    'Pour changer le premier, enlève `let`.',
  ],
  'super-first': [
    '`this` est utilisé avant l’appel de `super()`.',
    'Dans ce constructeur, appelle `super()` en haut.',
  ],
  'constant-changed': [
    '`{name}` est créé avec `const`, ligne {line} : sa valeur ne peut pas changer.',
    'Si elle doit changer, crée-le avec `let`.',
  ],
  // What is called and cannot be.
  'misspelt-method': [
    'Il n’y a pas de `{name}` ici. Le plus proche est `{nearest}`.',
    'Compare les deux, lettre par lettre.',
  ],
  'foreign-method': ['JavaScript n’a pas de `{name}` ici.', 'Ce qui s’en approche, c’est `{right}`.'],
  'property-called': [
    '`{property}` est une valeur de `{name}`, pas une fonction.',
    'Enlève les parenthèses après `{property}`.',
  ],
  'method-of-other': [
    '{A:owner} n’a pas de `{method}`.',
    'Quelle sorte de valeur est-ce ? Affiche-la avec `console.log`.',
  ],
  'list-called': [
    '`{name}` est un tableau : les parenthèses appellent une fonction.',
    'Pour prendre un élément, mets son indice entre crochets `[` et `]`.',
  ],
  'unknown-method': ['{A:owner} n’a pas de `{method}`.', 'Vérifie son écriture, majuscules comprises.'],
  'not-a-function': [
    '`{callee}` n’est pas une fonction : on ne peut pas l’appeler avec des parenthèses.',
    'Vérifie son écriture. Une variable porte-t-elle le même nom ?',
  ],
  'not-callable': [
    'Ce qui est appelé ici avec des parenthèses n’est pas une fonction.',
    'Affiche sans les parenthèses ce qui est devant : qu’est-ce que c’est ?',
  ],
  'value-called': [
    '`{callee}` est {a:owner}, pas une fonction : les parenthèses l’appellent.',
    'Enlève les parenthèses, ou cherche le nom de la fonction.',
  ],
  'field-hides-method': [
    'L’objet a une valeur `{name}`, qui cache sa méthode `{name}`.',
    'Donne un autre nom à l’une des deux.',
  ],
  'method-of-kind': [
    '`{method}` existe pour {a:owner}, et `{what}` est autre chose ici.',
    'Affiche `{what}` avant cette ligne : quelle sorte de valeur est-ce ?',
  ],
  'row-not-made': [
    '`{what}` n’existe pas encore : rien ne peut s’y ranger.',
    'Avant cette ligne, crée-le : `{what} = [];`.',
  ],
  'not-a-constructor': [
    'Ce qui suit `new` n’est pas une classe.',
    'Vérifie le nom, ou appelle la fonction sans `new`.',
  ],
  'class-without-new': [
    'La classe `{name}` est appelée comme une fonction.',
    'Écris `new` devant son nom pour créer un objet.',
  ],
  // Nothing where something was expected.
  'index-past-end': [
    '`{what}` vaut `undefined` : cet indice est après la fin de `{list}`.',
    'Le dernier indice est `{list}.length - 1`. Jusqu’où faut-il aller ?',
  ],
  'no-such-box': [
    '`{what}` vaut `undefined` : `{list}` n’a rien à cet indice.',
    'Affiche `{index}` : un indice va de 0 à `{list}.length - 1`.',
  ],
  'negative-index': [
    '`{what}` vaut `undefined` : un indice ne compte pas depuis la fin.',
    'Depuis la fin, écris `{list}.at({index})`.',
  ],
  'nothing-found': [
    '`{what}` n’a rien trouvé : le résultat est `{value}`.',
    'Est-ce la bonne valeur, majuscules comprises ?',
  ],
  'list-is-empty': [
    '`{what}` n’a rien à donner : il n’y a plus d’élément à cet endroit.',
    'Avant cette ligne, demande si `length` est plus grand que 0.',
  ],
  'missing-key': [
    '`{what}` vaut `undefined` : `{list}` n’a pas de propriété de ce nom.',
    'Affiche `{index}` avant cette ligne, et compare avec les noms de `{list}`, lettre par lettre.',
  ],
  'function-without-return': [
    '`{name}`, ligne {line}, ne renvoie rien : ici, l’appel vaut `undefined`.',
    'Que doit-elle renvoyer ? Écris-le après `return`.',
  ],
  'missing-argument': [
    '`{name}` est appelée sans valeur pour `{parameter}`, qui vaut donc `undefined`.',
    'Compte les valeurs entre les parenthèses de l’appel.',
  ],
  'never-filled': [
    '`{name}`, créé ligne {line}, n’a encore reçu aucune valeur.',
    'Donne-lui une première valeur quand tu le crées.',
  ],
  'misspelt-property': [
    'Il n’y a pas de `{property}` ici. Le plus proche est `{nearest}`.',
    'Compare les deux, lettre par lettre.',
  ],
  'missing-property': [
    '`{what}` n’a pas de propriété `{property}` : elle vaut `undefined`.',
    'Quelles propriétés a cet objet ? Relis l’endroit qui le crée.',
  ],
  'name-as-property': [
    '`{what}` n’a pas de propriété appelée `{property}`.',
    'Pour prendre celle dont le nom est dans la variable, écris `{what}[{property}]`.',
  ],
  'property-sometimes': [
    'L’objet de la ligne {line} n’a pas de propriété `{property}` : pour lui, elle vaut `undefined`.',
    'Compare-le avec les autres objets : que manque-t-il ?',
  ],
  'property-of-nothing': [
    '`{what}` vaut `{value}` : il n’y a pas de `{property}` à y prendre.',
    'Affiche `{what}` avant cette ligne. Quand devait-il recevoir une valeur ?',
  ],
  'nothing-inside': [
    'Ce qui se trouve ici vaut `{value}` : il n’y a rien à y prendre.',
    'Affiche-le avant cette ligne. Quand devait-il recevoir une valeur ?',
  ],
  'taken-apart': [
    '`{what}` n’a rien à prendre : la valeur qui arrive là est `undefined` ou `null`.',
    'Affiche cette valeur avant cette ligne. D’où vient-elle ?',
  ],
  'not-iterable': [
    '`{what}` ne se parcourt pas.',
    'On parcourt un tableau ou un texte. Affiche cette valeur pour voir ce qu’elle est.',
  ],
  // Values that an instruction cannot use.
  'bad-length': [
    'Cette longueur ou ce nombre de répétitions n’est pas possible.',
    'Il faut un nombre entier, ni négatif ni immense. Affiche-le avant cette ligne.',
  ],
  'bad-digits': ['Ce nombre de chiffres n’est pas possible.', '`toFixed` accepte de 0 à 100.'],
  circular: [
    'Cet objet se contient lui-même : il ne peut pas devenir un texte.',
    'Garde dans le texte seulement les propriétés utiles.',
  ],
  'bad-json': [
    'Ce texte n’est pas du JSON complet.',
    'Affiche-le avant de le lire : noms et textes y sont entre guillemets droits.',
  ],
  'mixed-bigint': [
    'Un grand entier comme `1n` et un nombre ne se calculent pas ensemble.',
    'Écris les deux de la même façon.',
  ],
  'own-error': [
    'Le programme a signalé lui-même une erreur : `{message}`',
    'Lis la condition qui mène à `throw` : pourquoi est-elle vraie ?',
  ],
  'other-error': [
    'La machine ne peut pas exécuter cette instruction.',
    'Affiche les valeurs utilisées ici, avant cette ligne.',
  ],
} satisfies Sentences;
