/** What the page says around its entries, and in which order they come. */
interface PageWords {
  readonly intro: string;
  readonly chapters: readonly { readonly title: string; readonly orders: string }[];
  readonly outro: string;
  readonly game: string;
}

const ORDERS_OF = {
  turtle: 'forward back right left penUp penDown goTo',
  colors: 'color lineWidth fill background',
  shapes: 'line disc rect polygon text',
  images: 'image showImage',
  motion: 'animate',
  inputs: 'onKey isDown onClick pointer',
  sound: 'play',
  rest: 'ask random',
};

const BASICS =
  '`console.log`, `info`, `warn`, `error`, `table`, `group`, `count`, `time`, `assert`, `dir`, `clear`';
const TIMERS = '`setTimeout`, `setInterval`, `requestAnimationFrame`, `Promise`, `await`';
const COLORS =
  '`white`, `gray`, `red`, `green`, `blue`, `yellow`, `orange`, `purple`, `pink`, `brown`, `gold`, `navy`, `skyblue`';

/** The words of each language's page. */
export const PAGE_WORDS: Readonly<Record<'fr' | 'en', PageWords>> = {
  fr: {
    intro: `# Les ordres du bac à sable

<!-- Cette page est écrite par \`npm run sandbox-api\` : ne la modifiez pas à la main. -->

Un programme trouve ici tout JavaScript (ES2024), et les ordres de cette page. Chacun a un nom français et un nom anglais : c’est la même fonction. [In English](sandbox-api.md).

La zone de dessin mesure 400 sur 400. Le point \`0, 0\` est en haut à gauche ; \`x\` grandit vers la droite, \`y\` vers le bas.

Une couleur s’écrit entre guillemets : \`"rouge"\`, \`"bleu ciel"\`, \`"vert foncé"\`, un nom de CSS comme \`"tomato"\`, ou ses composantes comme \`"#ff8800"\`.

Une valeur qui ne convient pas arrête le programme avec une phrase qui dit ce qui était attendu.`,
    chapters: [
      { title: 'La tortue', orders: ORDERS_OF.turtle },
      { title: 'Couleurs', orders: ORDERS_OF.colors },
      { title: 'Formes', orders: ORDERS_OF.shapes },
      { title: 'Images', orders: ORDERS_OF.images },
      { title: 'Animer', orders: ORDERS_OF.motion },
      { title: 'Clavier et souris', orders: ORDERS_OF.inputs },
      { title: 'Sons', orders: ORDERS_OF.sound },
      { title: 'Questions et hasard', orders: ORDERS_OF.rest },
    ],
    outro: `## Le reste

- ${BASICS} écrivent dans la console.
- \`prompt\`, \`confirm\` et \`alert\` posent leurs questions dans la page.
- ${TIMERS} fonctionnent comme dans un navigateur.
- Les touches n’arrivent au programme que si le dessin est actif : clique dessus, ou va dessus avec Tab. Échap en sort. Sur un téléphone, les touches que le programme nomme sont des boutons sous le dessin.
- Un programme qui anime ou qui écoute continue jusqu’au bouton Arrêter ; une animation attend tant que son onglet n’est pas visible. Chaque tour a 2 secondes ; une image, 20 000 ordres de dessin.
- Dans les vérifications, une animation dure 60 images et rien ne sonne.`,
    game: `## Un jeu entier

Une étoile tombe, un panier l’attrape : touches, animation, son, score.`,
  },
  en: {
    intro: `# The commands of the sandbox

<!-- This page is written by \`npm run sandbox-api\`: do not edit it by hand. -->

A program finds all of JavaScript (ES2024) here, and the commands of this page. Each has a French and an English name: it is the same function. [En français](sandbox-api.fr.md).

The canvas measures 400 by 400. Point \`0, 0\` is at the top left; \`x\` grows to the right, \`y\` downwards.

A colour is written in quotes: ${COLORS} and the other names of CSS, the French names, or its components like \`"#ff8800"\`.

A value that does not fit stops the program with a sentence that says what was expected.`,
    chapters: [
      { title: 'The turtle', orders: ORDERS_OF.turtle },
      { title: 'Colours', orders: ORDERS_OF.colors },
      { title: 'Shapes', orders: ORDERS_OF.shapes },
      { title: 'Images', orders: ORDERS_OF.images },
      { title: 'Animating', orders: ORDERS_OF.motion },
      { title: 'Keyboard and mouse', orders: ORDERS_OF.inputs },
      { title: 'Sounds', orders: ORDERS_OF.sound },
      { title: 'Questions and chance', orders: ORDERS_OF.rest },
    ],
    outro: `## The rest

- ${BASICS} write to the console.
- \`prompt\`, \`confirm\` and \`alert\` ask their questions in the page.
- ${TIMERS} do what they do in a browser.
- Keys reach the program only while the drawing is active: click on it, or go to it with Tab. Escape leaves it. On a phone the keys that the program names are buttons below the drawing.
- A program that animates or listens goes on until the Stop button; an animation waits while its tab is out of sight. Each turn has 2 seconds; a frame, 20,000 drawing commands.
- In checks an animation lasts 60 frames and nothing sounds.`,
    game: `## A whole game

A star falls, a basket catches it: keys, animation, sound, score.`,
  },
};
