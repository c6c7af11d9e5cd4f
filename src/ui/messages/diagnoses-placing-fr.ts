import type { Sentences } from '../run/diagnosis-words.ts';

/** Where instructions and names cannot stand as they are written, in French: what there is, then what to try. */
export const placingWordsFr = {
  // Where instructions may stand.
  'semicolon-after-condition': [
    'Ce point-virgule termine le `if` : le bloc qui suit n’en dépend plus.',
    'Enlève le `;` après la condition.',
  ],
  'semicolon-after-loop': [
    'Ce point-virgule est tout ce que la boucle `{word}` répète.',
    'Enlève-le : c’est le bloc qui suit qui doit se répéter.',
  ],
  'else-without-if': [
    'Ce `else` ne suit aucun `if`.',
    'Regarde avant lui : une accolade en trop, une qui manque, une instruction entre les deux ?',
  ],
  'semicolon-before-else': [
    'Ce point-virgule termine le `if` : le `else` qui suit reste seul.',
    'Enlève le `;` après l’accolade.',
  ],
  'semicolon-before-block': [
    'Ce point-virgule sépare le bloc de ce qui l’annonce.',
    'Enlève le `;` avant l’accolade.',
  ],
  'semicolon-after-else': [
    'Ce point-virgule est tout ce que fait `else` : ce qui suit se fait toujours.',
    'Enlève le `;` après `else`.',
  ],
  'break-in-callback': [
    '`{word}` ne peut pas arrêter `{method}` : il se trouve dans une fonction, pas dans une boucle.',
    'Écris une boucle `for … of` à la place de `{method}`.',
  ],
  'else-with-condition': [
    '`else` n’a pas de condition : il prend tous les autres cas.',
    'Pour poser une autre condition, écris `else if`.',
  ],
  'else-needs-block': [
    'Entre `else` et le `if` de la ligne {line}, il y a plusieurs instructions sans accolades.',
    'Mets une accolade après la condition et une autre avant `else`.',
  ],
  'try-alone': [
    'Ce `try` n’a ni `catch` ni `finally`.',
    'Que faire si une erreur arrive ? Écris-le dans `catch (erreur) { }`.',
  ],
  'outside-function': [
    '`return` se trouve en dehors de toute fonction.',
    'Regarde les accolades au-dessus : l’une d’elles ferme peut-être trop tôt.',
  ],
  'outside-loop': [
    '`{word}` se trouve en dehors de toute boucle.',
    'Regarde les accolades au-dessus : l’une d’elles ferme peut-être trop tôt.',
  ],
  'await-outside-async': [
    '`await` se trouve dans une fonction qui n’est pas `async`.',
    'Écris `async` au début de cette fonction.',
  ],
  'block-needed': [
    '`{word}` ne peut pas suivre `{head}` sans accolades : la variable n’existerait plus ensuite.',
    'Mets `{word}` avant, ou un bloc `{ }` autour.',
  ],
  'module-line': [
    '`{word}` relie plusieurs fichiers ; ici, un programme tient en un seul.',
    'Efface cette ligne, et écris ici ce qu’il te faut.',
  ],
  'comma-in-class': [
    'Dans une classe, les méthodes se suivent sans virgule, et sans mot devant leur nom.',
    'Enlève `{sign}`.',
  ],
  // Names and what is given to them.
  'name-with-digit': [
    'Un nom ne peut pas commencer par un chiffre : `{name}`.',
    'Mets le chiffre à la fin, ou écris-le en lettres.',
  ],
  'name-with-space': [
    '`{words}` ne peut pas être un nom : il contient une espace.',
    'Colle les mots, avec une majuscule au deuxième.',
  ],
  'name-with-sign': [
    '`{name}` ne peut pas être un nom : il contient `{sign}`.',
    'Un nom contient des lettres, des chiffres, `_` ou `$`.',
  ],
  'reserved-word': [
    '`{word}` est un mot de JavaScript : il ne peut pas servir de nom.',
    'Choisis un autre nom.',
  ],
  'missing-name': [
    'La machine attend un nom à cet endroit.',
    'Un nom commence par une lettre et ne contient pas d’espace.',
  ],
  'declared-twice': [
    '`{name}` est créé deux fois.',
    'Pour changer sa valeur, écris le nom sans `let` devant. Sinon, choisis un autre nom.',
  ],
  'missing-initial-value': [
    '`{name}` est créé avec `const` : sa valeur doit venir tout de suite.',
    'Écris `=` et la valeur, ou crée-le avec `let`.',
  ],
  'not-assignable': [
    '`{left}` ne peut pas recevoir de valeur : à gauche de `=`, il faut un nom.',
    'Pour comparer deux valeurs, écris `===`.',
  ],
  'stray-declaration': [
    'Ici, `{word}` est de trop : il sert à créer une variable, avec un nom, `=` et une valeur.',
    'Enlève-le. Pour te servir d’une variable, écris son nom seul.',
  ],
  // What is left when the place is all that is known.
  'unexpected-token': [
    'La machine ne s’attendait pas à `{sign}` ici.',
    'Regarde ce qui précède : manque-t-il une valeur, un signe, un guillemet ?',
  ],
  'unexpected-end': [
    'Le programme s’arrête au milieu d’une instruction ou d’un bloc.',
    'Compte ce qui ouvre et ce qui ferme : lequel n’a pas son pareil ?',
  ],
  'bad-number': [
    'La machine ne sait pas lire ce nombre.',
    'Un nombre à virgule s’écrit avec un point, `3.5`, et sans lettres.',
  ],
  'bad-escape': [
    'Dans ce texte, ce qui suit `\\` n’a pas de sens pour la machine.',
    'Pour écrire une barre oblique inverse, mets-en deux : `\\\\`.',
  ],
  'other-syntax': [
    'La machine n’arrive pas à lire le programme à cet endroit.',
    'Relis cette ligne et celle d’avant, signe par signe.',
  ],
} satisfies Sentences;
