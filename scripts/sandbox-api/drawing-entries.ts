import type { Entry } from './entry.ts';

/** Turtle, colours and shapes. */
export const DRAWING_ENTRIES: readonly Entry[] = [
  {
    order: 'forward',
    values: { fr: 'distance', en: 'distance' },
    does: {
      fr: 'La tortue avance et trace un trait si son crayon est baissé. Elle part du milieu de la zone et regarde à droite.',
      en: 'The turtle walks and draws a line if its pen is down. It starts in the middle of the canvas and looks right.',
    },
    example: { fr: 'avancer(80);', en: 'forward(80);' },
  },
  {
    order: 'back',
    values: { fr: 'distance', en: 'distance' },
    does: { fr: 'La tortue recule sans se retourner.', en: 'The turtle walks backwards.' },
    example: { fr: 'reculer(50);', en: 'back(50);' },
  },
  {
    order: 'right',
    values: { fr: 'degrés', en: 'degrees' },
    does: {
      fr: 'La tortue tourne vers sa droite, sans avancer. Un tour complet fait 360 degrés.',
      en: 'The turtle turns to its right without walking. A full turn is 360 degrees.',
    },
    example: {
      fr: 'for (let i = 0; i < 4; i++) {\n  avancer(80);\n  droite(90);\n}',
      en: 'for (let i = 0; i < 4; i++) {\n  forward(80);\n  right(90);\n}',
    },
  },
  {
    order: 'left',
    values: { fr: 'degrés', en: 'degrees' },
    does: { fr: 'La tortue tourne vers sa gauche.', en: 'The turtle turns to its left.' },
    example: { fr: 'gauche(45);\navancer(60);', en: 'left(45);\nforward(60);' },
  },
  {
    order: 'penUp',
    values: { fr: '', en: '' },
    does: {
      fr: 'Lève le crayon : la tortue se déplace sans tracer.',
      en: 'Lifts the pen: the turtle moves without drawing.',
    },
    example: {
      fr: 'lever();\navancer(50);\nbaisser();\navancer(50);',
      en: 'penUp();\nforward(50);\npenDown();\nforward(50);',
    },
  },
  {
    order: 'penDown',
    values: { fr: '', en: '' },
    does: {
      fr: 'Baisse le crayon : la tortue trace à nouveau.',
      en: 'Puts the pen down: the turtle draws again.',
    },
    example: {
      fr: 'lever();\naller(20, 20);\nbaisser();\navancer(100);',
      en: 'penUp();\ngoTo(20, 20);\npenDown();\nforward(100);',
    },
  },
  {
    order: 'goTo',
    values: { fr: 'x, y', en: 'x, y' },
    does: {
      fr: 'La tortue va droit à ce point, crayon baissé ou levé.',
      en: 'The turtle goes straight to this point, pen up or down.',
    },
    example: { fr: 'aller(0, 0);\naller(400, 0);', en: 'goTo(0, 0);\ngoTo(400, 0);' },
  },
  {
    order: 'color',
    values: { fr: 'couleur', en: 'color' },
    does: {
      fr: 'Couleur des traits et des textes qui suivent, et des formes tant que `remplir` n’en choisit pas une autre.',
      en: 'Colour of the lines and texts that follow, and of shapes as long as `fill` chooses no other.',
    },
    example: {
      fr: 'couleur("rouge");\navancer(100);\ncouleur("#ff8800");\ndisque(200, 100, 30);',
      en: 'color("red");\nforward(100);\ncolor("#ff8800");\ndisc(200, 100, 30);',
    },
  },
  {
    order: 'lineWidth',
    values: { fr: 'épaisseur', en: 'width' },
    does: {
      fr: 'Épaisseur des traits et des contours qui suivent. Au départ : 2.',
      en: 'Width of the lines and outlines that follow. At first: 2.',
    },
    example: { fr: 'epaisseur(10);\navancer(100);', en: 'lineWidth(10);\nforward(100);' },
  },
  {
    order: 'fill',
    values: { fr: 'couleur', en: 'color' },
    does: {
      fr: 'Couleur qui remplit les formes qui suivent ; leur contour prend la couleur de `couleur`. `remplir("aucune")` ne dessine que le contour. `remplir()` revient au début : une forme pleine, sans contour.',
      en: 'Colour that fills the shapes that follow; their outline has the colour of `color`. `fill("none")` draws the outline only. `fill()` goes back to the start: a full shape without outline.',
    },
    example: {
      fr: 'couleur("bleu marine");\nremplir("jaune");\ndisque(120, 200, 60);\nremplir("aucune");\ndisque(280, 200, 60);',
      en: 'color("navy");\nfill("yellow");\ndisc(120, 200, 60);\nfill("none");\ndisc(280, 200, 60);',
    },
  },
  {
    order: 'background',
    values: { fr: 'couleur', en: 'color' },
    does: {
      fr: 'Recouvre toute la zone : ce qui était dessiné disparaît. Sans couleur, la zone redevient vide. C’est le début de chaque image d’une animation.',
      en: 'Covers the whole canvas: what was drawn disappears. Without a colour the canvas is empty again. Each frame of an animation begins with it.',
    },
    example: {
      fr: 'fond("bleu nuit");\ncouleur("blanc");\ndisque(300, 80, 40);',
      en: 'background("midnightblue");\ncolor("white");\ndisc(300, 80, 40);',
    },
  },
  {
    order: 'line',
    values: { fr: 'x1, y1, x2, y2', en: 'x1, y1, x2, y2' },
    does: {
      fr: 'Un trait du premier point au second. La tortue ne bouge pas.',
      en: 'A line from the first point to the second. The turtle does not move.',
    },
    example: { fr: 'ligne(0, 0, 400, 400);', en: 'line(0, 0, 400, 400);' },
  },
  {
    order: 'disc',
    values: { fr: 'x, y, rayon', en: 'x, y, radius' },
    does: { fr: 'Un disque dont le centre est en `x`, `y`.', en: 'A disc whose centre is at `x`, `y`.' },
    example: { fr: 'disque(200, 200, 50);', en: 'disc(200, 200, 50);' },
  },
  {
    order: 'rect',
    values: { fr: 'x, y, largeur, hauteur', en: 'x, y, width, height' },
    does: {
      fr: 'Un rectangle dont le coin en haut à gauche est en `x`, `y`.',
      en: 'A rectangle whose top left corner is at `x`, `y`.',
    },
    example: {
      fr: 'couleur("bleu");\nrectangle(0, 0, 133, 400);\ncouleur("rouge");\nrectangle(267, 0, 133, 400);',
      en: 'color("blue");\nrect(0, 0, 133, 400);\ncolor("red");\nrect(267, 0, 133, 400);',
    },
  },
  {
    order: 'polygon',
    values: { fr: 'x1, y1, x2, y2, x3, y3, …', en: 'x1, y1, x2, y2, x3, y3, …' },
    does: {
      fr: 'Une forme fermée qui passe par ces points, au moins trois. On peut aussi donner un tableau de points : `[[x1, y1], [x2, y2], …]`.',
      en: 'A closed shape through these points, at least three. An array of points works too: `[[x1, y1], [x2, y2], …]`.',
    },
    example: { fr: 'polygone(100, 200, 200, 80, 300, 200);', en: 'polygon(100, 200, 200, 80, 300, 200);' },
  },
  {
    order: 'text',
    values: { fr: 'texte, x, y, taille', en: 'text, x, y, size' },
    does: {
      fr: 'Écrit une valeur ; son coin en haut à gauche est en `x`, `y`. Sans place, elle s’écrit là où est la tortue. Sans taille : 20.',
      en: 'Writes a value; its top left corner is at `x`, `y`. Without a place it is written where the turtle is. Without a size: 20.',
    },
    example: { fr: 'texte("Score : " + 12, 10, 10, 30);', en: 'text("Score : " + 12, 10, 10, 30);' },
  },
];
