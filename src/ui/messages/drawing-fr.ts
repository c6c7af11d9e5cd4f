import type { DrawingFacts } from '../drawing/describe-drawing.ts';

const number = new Intl.NumberFormat('fr');
const list = new Intl.ListFormat('fr');
/** CSS names that a text alternative says in French; other colours are said as they are written. */
const colorNames: Readonly<Record<string, string>> = {
  black: 'noir',
  white: 'blanc',
  gray: 'gris',
  grey: 'gris',
  red: 'rouge',
  green: 'vert',
  blue: 'bleu',
  yellow: 'jaune',
  orange: 'orange',
  purple: 'violet',
  violet: 'violet',
  pink: 'rose',
  brown: 'marron',
  gold: 'or',
  silver: 'argent',
  turquoise: 'turquoise',
  cyan: 'cyan',
  magenta: 'magenta',
  navy: 'bleu marine',
  lime: 'vert vif',
  tomato: 'rouge tomate',
  teal: 'bleu canard',
  skyblue: 'bleu ciel',
  lightblue: 'bleu clair',
  darkblue: 'bleu foncé',
  midnightblue: 'bleu nuit',
  royalblue: 'bleu roi',
  lightgreen: 'vert clair',
  darkgreen: 'vert foncé',
  lightgray: 'gris clair',
  dimgray: 'gris foncé',
  darkred: 'rouge foncé',
  maroon: 'bordeaux',
  chocolate: 'chocolat',
  coral: 'corail',
  salmon: 'saumon',
  mediumpurple: 'mauve',
};

/** What a drawing shows, in French. */
function describeInFrench(facts: DrawingFacts): string {
  const { strokes, shapes, background, bounds, turtle } = facts;
  const parts: string[] = [];
  const figures = [
    count(strokes, 'trait', 'traits'),
    count(shapes.disc, 'disque', 'disques'),
    count(shapes.rect, 'rectangle', 'rectangles'),
    count(shapes.polygon, 'polygone', 'polygones'),
    count(shapes.image, 'image', 'images'),
  ].filter((figure) => figure !== '');
  if (background !== null) parts.push(`Fond : ${nameOf(background)}.`);
  const colors = facts.colors.map(nameOf);
  const inColors =
    colors.length === 0 ? '' : `, ${colors.length > 1 ? 'couleurs' : 'couleur'} : ${list.format(colors)}`;
  if (figures.length > 0) parts.push(`${list.format(figures)}${inColors}.`);
  else if (facts.texts.length === 0) parts.push('Aucun trait.');
  if (facts.texts.length > 0) parts.push(`Texte : ${facts.texts.map((text) => `« ${text} »`).join(', ')}.`);
  if (facts.isClosed) parts.push('Les traits forment une figure fermée.');
  if (bounds !== null) {
    parts.push(
      `Le dessin va de ${bounds.left} à ${bounds.right} en largeur et de ${bounds.top} à ${bounds.bottom} en hauteur.`,
    );
  }
  if (facts.leavesArea) parts.push('Il sort de la zone.');
  if (turtle !== null) {
    parts.push(
      `La tortue est en ${Math.round(turtle.x)}, ${Math.round(turtle.y)} et regarde ${directionOf(turtle.angle)}.`,
    );
  }
  return parts.join(' ');
}

function nameOf(color: string): string {
  return colorNames[color] ?? color;
}

function count(many: number, one: string, several: string): string {
  return many === 0 ? '' : `${number.format(many)} ${many > 1 ? several : one}`;
}

function directionOf(angle: number): string {
  const names = [
    'à droite',
    'en bas à droite',
    'en bas',
    'en bas à gauche',
    'à gauche',
    'en haut à gauche',
    'en haut',
    'en haut à droite',
  ];
  return names[((Math.round(angle / 45) % 8) + 8) % 8] ?? '';
}

/** Words of the drawing area and its sounds in French: the source of all languages. */
export const drawingFr = {
  label: 'Zone de dessin',
  empty: 'La zone de dessin est vide.',
  ghost: 'Le modèle apparaît en gris.',
  outside: 'Le dessin sort de la zone.',
  showAll: 'Montrer tout le dessin',
  showArea: 'Montrer la zone seule',
  keys: 'Ce programme écoute : clique sur le dessin pour jouer au clavier, Échap en sort.',
  touch: (hasKeys: boolean) =>
    `Ce programme écoute : touche le dessin${hasKeys ? ' ou les touches' : ''} pour jouer.`,
  touchKeys: 'Touches du programme',
  keyNames: {
    ArrowUp: 'Flèche haut',
    ArrowDown: 'Flèche bas',
    ArrowLeft: 'Flèche gauche',
    ArrowRight: 'Flèche droite',
    ' ': 'Espace',
    Enter: 'Entrée',
  } as Readonly<Record<string, string>>,
  keysLabel: 'Zone de dessin qui reçoit tes touches',
  playAnimation: 'Démarrer l’animation',
  larger: 'Agrandir le dessin',
  smaller: 'Réduire le dessin',
  soundOn: 'Allumer le son',
  soundOff: 'Couper le son',
  describe: describeInFrench,
};

/** The shape that every language fills. */
export type DrawingMessages = typeof drawingFr;
