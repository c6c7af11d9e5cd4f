import type { Sentences } from '../run/diagnosis-words.ts';

/** What may surprise about a run, in French: what there is, then what to try. */
export const surpriseWordsFr = {
  'assign-in-condition': [
    'Ici, `=` donne une valeur à `{name}` : rien n’est comparé.',
    'Pour comparer, écris `===`.',
  ],
  'arrow-as-comparison': [
    '`=>` crée une fonction : comme condition, c’est toujours vrai.',
    '« Plus grand ou égal » s’écrit `>=`.',
  ],
  'unused-result': [
    'La machine calcule `{what}`, puis oublie le résultat.',
    'Pour le garder, donne-le à une variable avec `=`.',
  ],
  'unused-value': [
    '`{what}` est seul ici : la machine n’en fait rien.',
    'Que doit-il en advenir ? Pour l’afficher, emploie `console.log`.',
  ],
  'nan-printed': [
    '`NaN` s’affiche : un calcul a reçu autre chose qu’un nombre.',
    'Affiche chaque valeur de ce calcul. Laquelle n’est pas un nombre ?',
  ],
  'nan-made': [
    '`{what}` donne `NaN` : `{text}` est un texte, pas un nombre.',
    'Quel nombre fallait-il ? Écris-le en chiffres, sans guillemets.',
  ],
  'undefined-printed': [
    '`undefined` s’affiche : une valeur n’est pas là.',
    'D’où devait-elle venir : d’un `return`, d’un indice, d’une propriété ?',
  ],
  'off-by-one': [
    'Avec `{condition}`, la boucle va un indice trop loin dans `{list}`.',
    'Le dernier indice est `{list}.length - 1`. Quelle comparaison s’arrête là ?',
  ],
  'text-plus-number': [
    'Dans `{what}`, `+` met un texte et un nombre bout à bout.',
    'Pour additionner, emploie `Number(…)` ou des parenthèses.',
  ],
  'text-compared': [
    '`{what}` compare un texte et un nombre : ils ne sont jamais strictement égaux.',
    'Change le texte en nombre avec `Number(…)`.',
  ],
  'quoted-number': [
    '`{what}` est un texte : ici, la machine en fait un nombre.',
    'Un nombre s’écrit sans guillemets : `{number}`.',
  ],
  'answers-ordered': [
    '`{what}` compare deux textes, lettre par lettre : `"9"` vient après `"10"`.',
    'Pour comparer des nombres, change-les d’abord avec `Number(…)`.',
  ],
  'answers-joined': [
    'Dans `{what}`, `+` met deux textes bout à bout : une réponse est toujours un texte.',
    'Pour additionner, transforme chaque réponse en nombre avec `Number(…)`.',
  ],
  'for-in-list': [
    'Avec `in`, la boucle donne les numéros des cases de `{list}`, pas leurs valeurs.',
    'Pour prendre chaque valeur, écris `of` à la place.',
  ],
  'missing-call': [
    '`{name}` est une fonction : sans parenthèses, elle n’est pas appelée.',
    'Écris `()` après son nom pour l’appeler.',
  ],
  'called-at-once': [
    '`{name}()` est appelée tout de suite, et ne donne rien pour plus tard.',
    'Donne le nom de la fonction sans parenthèses : `{name}`.',
  ],
  'string-index-write': [
    'Un texte ne se change pas lettre par lettre : `{name}` reste comme avant.',
    'Crée un nouveau texte et donne-le à `{name}`.',
  ],
  'missing-await': [
    '`{name}` renvoie une promesse : son résultat n’est pas encore là.',
    'Écris `await` devant l’appel.',
  ],
  'always-true': [
    '`{what}` est toujours vrai.',
    'Écris une comparaison entière de chaque côté. Faut-il `||` ou `&&` ?',
  ],
  'chained-comparison': [
    '`{what}` ne compare pas trois valeurs : la première comparaison donne vrai ou faux.',
    'Écris deux comparaisons, reliées par `&&`.',
  ],
  'equals-plus': [
    '`{written}` remplace la valeur au lieu de la changer.',
    'Pour ajouter ou enlever, écris `{right}`.',
  ],
  'placeholder-in-quotes': [
    'Entre ces guillemets, `${{name}}` s’affiche tel quel.',
    'Pour y mettre la valeur de `{name}`, entoure le texte d’accents graves.',
  ],
  'never-called': [
    'La fonction `{name}` est écrite, mais jamais appelée.',
    'Appelle-la par son nom, avec des parenthèses : `{name}()`.',
  ],
  'power-sign': ['En JavaScript, `^` n’est pas une puissance.', 'Une puissance s’écrit `{left} ** {right}`.'],
  'compares-objects': [
    '`{what}` compare deux tableaux ou objets distincts : ils ne sont jamais égaux.',
    'Compare leurs éléments un par un.',
  ],
  'sort-as-text': [
    '`{what}` range les nombres comme des textes : 10 vient avant 9.',
    'Pour les ranger par taille, écris `sort((a, b) => a - b)`.',
  ],
  'compares-nan': [
    'Rien n’est égal à `NaN`, pas même `NaN`.',
    'Pour le reconnaître, écris `Number.isNaN(…)`.',
  ],
  'missing-let': [
    '`{name}` reçoit une valeur, mais rien ne le crée.',
    'Écris `let` devant, la première fois.',
  ],
  'return-alone': [
    '`return` est seul sur sa ligne : la fonction finit là et ne renvoie rien.',
    'Mets la valeur sur la même ligne que `return`.',
  ],
  'after-return': [
    'Cette instruction vient après `{word}` : elle n’est jamais exécutée.',
    'Mets-la avant `{word}`, ou enlève-la.',
  ],
  'missing-break': [
    'Après ce cas, le programme continue avec le suivant.',
    'Pour s’arrêter là, écris `break` à la fin du cas.',
  ],
  'self-increment': [
    '`{name} = {name}++` remet l’ancienne valeur : `{name}` ne change pas.',
    'Écris `{name}++`, sans le signe égal.',
  ],
  'second-variable': [
    'Ce `{name}` est une deuxième variable, entre ces accolades seulement : celui de la ligne {line} ne change pas.',
    'Pour changer le premier, enlève le mot devant.',
  ],
  'written-twice': [
    'Il y a deux `{name}` : celui-ci remplace celui de la ligne {line}.',
    'Donne un autre nom à l’un des deux, ou enlève celui qui est en trop.',
  ],
  'method-near-parent': [
    'Rien n’appelle la méthode `{name}`. La classe au-dessus a une méthode `{nearest}`.',
    'Compare les deux noms, lettre par lettre.',
  ],
  'in-list': ['Avec un tableau, `in` cherche un indice, pas une valeur.', 'Écris `{list}.includes(…)`.'],
  'repeat-text': [
    '`*` calcule avec des nombres, et `{text}` est un texte : cela donne `NaN`.',
    'Pour répéter un texte : `{text}.repeat(3)`.',
  ],
  'bit-sign': [
    '`{written}` tout seul calcule avec des nombres : il ne relie pas deux conditions.',
    'Écris `{right}`.',
  ],
  'name-in-quotes': [
    'Dans ce texte, `{written}` s’affiche tel quel.',
    'Entre accents graves, écris `${{name}}` : un dollar, puis des accolades.',
  ],
  'negated-side': [
    'Dans `{what}`, `!` ne porte que sur ce qui le suit, avant la comparaison.',
    'Pour dire que c’est différent, écris `{right}`.',
  ],
  'object-length': [
    '`{what}` est un objet : il n’a pas de `{property}`.',
    'Pour compter ses propriétés, écris `Object.keys({what}).length`.',
  ],
  'text-minus': [
    '`+` forme d’abord un texte, et `-` essaie ensuite d’en enlever un nombre : cela donne `NaN`.',
    'Mets le calcul entre parenthèses : `{right}`.',
  ],
  'stops-before-end': [
    'Avec `{condition}`, la boucle s’arrête avant le dernier élément de `{list}`.',
    'Pour le lire aussi, compare avec `{list}.length`.',
  ],
  'divided-by-nothing': [
    '`{list}` est vide : diviser par sa longueur, 0, donne `NaN`.',
    'Que doit valoir ce calcul quand il n’y a rien ?',
  ],
  'comment-swallows': [
    'Ce commentaire ne finit que ligne {line} : les lignes entre les deux ne sont pas exécutées.',
    'Un commentaire se ferme avec `*/`.',
  ],
  'hidden-sign': [
    'Ce texte contient un signe qui ne se voit pas : il n’est pas égal à celui que l’on tape.',
    'Efface-le et tape-le de nouveau, espaces et accents compris.',
  ],
  'starts-past-end': [
    'La boucle commence à `{list}.length`, un indice après le dernier de `{list}`.',
    'Fais commencer `{name}` à `{list}.length - 1`.',
  ],
  'copy-changed': [
    'Ici, `{name}` est une copie : ce qui a été donné à l’appel ne change pas.',
    'Renvoie la nouvelle valeur avec `return`.',
  ],
  'comment-as-division': [
    '`//` commence un commentaire : la fin de la ligne n’est pas calculée.',
    'Pour une division entière, écris `Math.floor(a / b)`.',
  ],
  'constructor-name': [
    '`{name}` est ici une méthode comme une autre : `new` ne l’appelle pas.',
    'La méthode que `new` appelle se nomme `constructor`.',
  ],
  'callback-without-return': [
    'La fonction donnée à `{method}` ne renvoie rien : `{method}` reçoit chaque fois `undefined`.',
    'Écris `return` devant la valeur, ou enlève les accolades après `=>`.',
  ],
  'push-result': [
    '`{method}` renvoie un nombre, la nouvelle longueur, et non le tableau.',
    'Appelle `{method}` sans rien garder de son résultat : le tableau change déjà.',
  ],
  'foreach-result': [
    '`forEach` ne renvoie rien : ce résultat vaut `undefined`.',
    'Pour obtenir un nouveau tableau, emploie `map`.',
  ],
  'this-lost': [
    'Dans cette `function`, `this` n’est pas l’objet de la méthode autour.',
    'Écris-la avec une flèche, `() => { … }` : elle garde le `this` de la méthode.',
  ],
  'this-in-arrow': [
    'Une fonction avec une flèche n’a pas de `this` à elle : ici, ce n’est pas l’objet.',
    'Écris la méthode sans flèche : `nom() { … }`.',
  ],
  'method-taken': [
    '`{what}` est donnée sans son objet : dans cette méthode, `this` ne sera plus lui.',
    'Donne une fonction qui l’appelle : `() => {what}()`.',
  ],
  'nan-from-other': [
    '`{what}` donne `NaN` : `{part}` est {a:owner}, pas un nombre.',
    'Quel nombre faut-il y prendre : un élément, une propriété, `length` ?',
  ],
  'returns-sometimes': [
    '`{name}`, ligne {line}, n’arrive pas toujours à un `return` : l’appel vaut alors `undefined`.',
    'Que doit donner la fonction dans les autres cas ?',
  ],
  'typeof-answer': [
    '`typeof` ne répond jamais `{what}`.',
    'Il répond un texte : `"number"`, `"string"`, `"boolean"`, `"object"`, `"function"` ou `"undefined"`.',
  ],
  'index-as-answer': [
    '`{what}` donne un indice : comme condition, 0 vaut `false` et -1, « absent », vaut `true`.',
    'Écris `includes`, ou compare avec `!== -1`.',
  ],
  'value-as-index': [
    'Dans cette boucle, `{name}` est une valeur de `{list}`, pas un indice.',
    'Écris `{name}` à la place de `{list}[{name}]`.',
  ],
  'method-replaced': [
    'Ici, `=` remplace `{what}`, qui est une fonction, au lieu de l’appeler.',
    'Mets la valeur entre les parenthèses de l’appel : `{what}(…)`.',
  ],
  'return-in-loop': [
    'Au premier tour, cette boucle arrive toujours à un `return` : elle ne regarde jamais la suite.',
    'Ce `return` doit-il venir après la boucle ?',
  ],
  'reset-in-loop': [
    '`{name}` recommence à chaque tour de la boucle : rien ne s’y ajoute d’un tour à l’autre.',
    'Donne-lui sa première valeur avant la boucle.',
  ],
  'condition-in-case': [
    '`case` compare `{what}`, qui est vrai ou faux, à la valeur de `switch` : ce n’est jamais égal.',
    'Pour des conditions, écris `if` et `else if`.',
  ],
  'random-range': [
    '`Math.random` ne tient pas compte de ses parenthèses : il donne toujours un nombre de 0 à 1.',
    'Pour un dé : `Math.floor(Math.random() * 6) + 1`.',
  ],
  'extra-argument': [
    '`{name}` ne reçoit pas `{value}` : ses parenthèses n’ont pas de nom pour cette valeur.',
    'Que doit-elle en faire ? Donne-lui un nom dans la fonction, ou enlève-la.',
  ],
  'self-assigned': [
    '`{name} = {name}` ne change rien : des deux côtés, c’est la même variable.',
    'Une propriété de l’objet s’écrit `this.{name}`.',
  ],
  'lists-added': [
    '`+` ne réunit pas des tableaux : `{what}` donne un texte.',
    'Pour un seul tableau, écris `{right}`.',
  ],
  'last-of-commas': [
    'Dans `{what}`, seul ce qui suit la dernière virgule compte : `{last}`.',
    'Plusieurs valeurs s’écrivent `[a, b]`, une case d’une grille `grille[a][b]`.',
  ],
  'sort-by-truth': [
    '`sort` attend un nombre de cette fonction : une comparaison ne dit pas lequel vient avant.',
    'Pour des nombres, renvoie `a - b`.',
  ],
} satisfies Sentences;
