import type { Sentences } from '../run/diagnosis-words.ts';

/** Why a program cannot be read, in French: what there is, then what to try. */
export const readingWordsFr = {
  // Signs that no program holds.
  'curly-quote': [
    '`{sign}` est un guillemet de traitement de texte : JavaScript ne le connaît pas.',
    'Remplace-le par un guillemet droit `"`, au début et à la fin du texte.',
  ],
  'invisible-character': [
    'Un signe invisible s’est glissé ici, sans doute avec un copier-coller.',
    'Efface ce qui se trouve autour de cet endroit, puis écris-le de nouveau.',
  ],
  'look-alike': [
    '`{sign}` ressemble à `{right}`, mais c’est un autre signe.',
    'Efface-le et tape `{right}` au clavier.',
  ],
  'maths-sign': [
    'Dans un programme, `{sign}` n’est pas un signe de calcul.',
    'Le signe à employer est `{right}`.',
  ],
  'hash-comment': ['En JavaScript, `#` ne commence pas un commentaire.', 'Un commentaire commence par `//`.'],
  'unexpected-character': [
    'JavaScript ne connaît pas le signe `{sign}` à cet endroit.',
    'Efface-le, ou mets-le entre guillemets s’il fait partie d’un texte.',
  ],
  // What is opened and not closed.
  'unclosed-string': [
    'Il manque {the:open} `{open}` qui ferme ce texte.',
    'Où finit le texte ? Ferme-le avec le signe qui l’a ouvert.',
  ],
  'unopened-string': [
    'Il manque {the:open} `{open}` au début de ce texte.',
    'Un texte a le même signe à ses deux bouts. Où commence-t-il ?',
  ],
  'unclosed-template': [
    'Rien ne ferme {the:open} `{open}` qui ouvre ce texte.',
    'Où finit le texte ? Mets-y le même signe.',
  ],
  'unclosed-comment': [
    'Ce commentaire est ouvert par `/*` et jamais fermé : toute la suite en fait partie.',
    'Écris `*/` à sa fin.',
  ],
  'unclosed-regexp': [
    'La machine lit ici une expression régulière, ouverte par `/` et jamais fermée.',
    'Pour un commentaire, écris `//`. Pour diviser, mets une valeur devant `/`.',
  ],
  'unclosed-bracket': [
    'Rien ne ferme {the:open} `{open}` de la ligne {line}.',
    'Où faut-il mettre `{close}` ?',
  ],
  'extra-bracket': [
    '{The:close} `{close}` ne ferme rien : il y en a trop.',
    'Compte ce qui ouvre et ce qui ferme. Lequel de ces signes est en trop ?',
  ],
  'wrong-bracket': [
    'Ligne {line}, {the:open} `{open}` attend `{close}`, et rencontre `{found}`.',
    'Chaque signe qui ouvre se ferme avec son pareil. Lequel faut-il changer ?',
  ],
  'unopened-block': [
    'Le bloc de `{word}` est fermé, mais jamais ouvert.',
    'Mets `{` à la fin de cette ligne.',
  ],
  'unopened-bracket': [
    'Il manque {the:open} `{open}` qui va avec `{close}`.',
    'Où commence ce que `{close}` ferme ?',
  ],
  'quote-inside-text': [
    'Le texte s’arrête ici, au signe `{quote}` : la suite n’en fait plus partie.',
    'Entoure tout le texte d’un autre signe, par exemple d’accents graves.',
  ],
  'escaped-quote': [
    'Le signe `\\` devant `{quote}` l’empêche de fermer le texte.',
    'Pour écrire ce signe lui-même, mets-en deux : `\\\\`.',
  ],
  'triple-quote': [
    'JavaScript n’a pas de guillemets par trois.',
    'Un texte sur plusieurs lignes va entre deux accents graves.',
  ],
  'spaced-number': [
    '`{written}` contient des espaces : la machine y voit plusieurs nombres.',
    'Écris-le d’un bloc : `{right}`.',
  ],
  // Words.
  'misspelt-keyword': ['JavaScript ne connaît pas le mot `{written}`.', 'Ici, il s’écrit `{right}`.'],
  'type-word': [
    'En JavaScript, `{written}` ne crée pas de variable.',
    'Écris `let` devant le nom : JavaScript reconnaît lui-même la sorte de valeur.',
  ],
  'word-operator': ['JavaScript n’a pas de mot `{written}`.', 'Ici, le signe à employer est `{right}`.'],
  'colon-block': [
    'Ici, deux points n’ouvrent pas un bloc.',
    'En JavaScript, un bloc commence par `{` et finit par `}`.',
  ],
  'foreign-for': [
    'Cette boucle est écrite comme dans un autre langage.',
    'Compare avec `for (let i = 0; i < 5; i = i + 1) {` : que compte-t-elle ?',
  ],
  'unexpected-word': [
    'JavaScript n’attend pas le mot `{word}` ici.',
    'Enlève-le : après la condition vient l’accolade `{`.',
  ],
  'foreign-word': [
    '`{word}` vient d’un autre langage : JavaScript ne l’attend pas ici.',
    'Enlève-le, puis compare cette ligne avec un exemple.',
  ],
  'words-without-quotes': [
    'La machine prend `{words}` pour des noms qui se suivent.',
    'Si c’est un texte, que faut-il mettre autour ?',
  ],
  'sentence-alone': [
    'La machine prend `{words}` pour une instruction.',
    'Si c’est un texte à afficher, écris `console.log("…")`. Si c’est une note, commence par `//`.',
  ],
  // Signs between things.
  'parted-sign': ['Dans `{written}`, une espace sépare deux signes qui n’en font qu’un.', 'Écris `{right}`.'],
  'swapped-sign': ['`{written}` n’est pas une comparaison que JavaScript connaît.', 'Écris `{right}`.'],
  'comparison-as-assignment': [
    '`{written}` compare : il ne donne pas de valeur.',
    'Pour donner une valeur, écris un seul `=`.',
  ],
  'wrong-sign': ['Ici, `{written}` ne convient pas.', 'Le signe à employer à cet endroit est `{right}`.'],
  'missing-comma': [
    'Il manque une virgule entre `{left}` et `{right}`.',
    'Qu’est-ce qui sépare deux éléments qui se suivent ?',
  ],
  'missing-between': [
    'Il manque un signe entre `{left}` et `{right}`.',
    'Une virgule pour les séparer ? Un `+` pour les réunir ?',
  ],
  'missing-equals': ['Il manque `=` entre `{left}` et `{right}`.', 'Quel signe donne une valeur à un nom ?'],
  'semicolon-inside': [
    'Ce point-virgule vient trop tôt : {the:close} `{close}` n’est pas encore là.',
    'Mets-le après `{close}`.',
  ],
  'line-goes-on': [
    'La ligne suivante commence par `{sign}` : JavaScript la lit comme la suite de celle-ci.',
    'Mets un point-virgule `;` à la fin de cette ligne.',
  ],
  'missing-semicolon': [
    'Deux instructions se suivent ici sans rien entre elles.',
    'Sépare-les par un point-virgule, ou va à la ligne.',
  ],
  'missing-colon': ['Il manque deux points `:` après `{left}`.', 'Compare avec les lignes voisines.'],
  'missing-value': [
    'Il manque une valeur à côté de `{sign}`.',
    'Que voulais-tu y mettre : un nombre, un texte, un nom ?',
  ],
  'missing-parentheses': [
    'Il manque des parenthèses après `{word}`.',
    'Mets `(` et `)` autour de ce que `{word}` examine.',
  ],
  'function-without-parentheses': [
    'Il manque des parenthèses après le nom de cette fonction.',
    'Mets `()`, avec les paramètres dedans s’il y en a.',
  ],
  'arrow-without-parentheses': [
    'Une flèche qui a plusieurs paramètres les met entre parenthèses.',
    'Mets `(` avant le premier et `)` après le dernier.',
  ],
  'arrow-return': [
    'Derrière `=>` sans accolades vient une valeur, sans `return`.',
    'Enlève `return`, ou entoure l’instruction de `{` et `}`.',
  ],
  'do-without-while': [
    'Cette boucle `do` n’a pas de condition : il manque `while` après son accolade.',
    'Écris `while (…);` après `}`, avec ce qui la fait continuer.',
  ],
  'missing-question-mark': ['Il manque un `?` après `{left}`.', 'Un choix s’écrit `condition ? oui : non`.'],
  'call-without-parentheses': [
    'Il manque les parenthèses de `{name}`.',
    'Ce que tu donnes à un ordre se met entre `(` et `)`.',
  ],
  'missing-times': [
    'Entre `{left}` et `{right}`, il manque un signe.',
    'En JavaScript, multiplier s’écrit toujours `*`.',
  ],
  'decimal-comma': [
    'Ici, la virgule sépare `{left}` et `{right}` : elle ne fait pas un nombre à virgule.',
    'Dans un programme, ce nombre s’écrit `{left}.{right}`.',
  ],
  'for-signs': [
    'Les parenthèses de `for` contiennent trois parties, séparées par des points-virgules.',
    'Compare avec `for (let i = 0; i < 3; i = i + 1)`.',
  ],
} satisfies Sentences;
