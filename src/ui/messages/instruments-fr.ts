import type { DrawingFacts } from '../drawing/describe-drawing.ts';
import { explainInFrench } from './explanations-fr.ts';

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
};

/** Words of the editor, the console, the drawing area and their frame, in French: the source of all languages. */
export const instrumentsFr = {
  explain: explainInFrench,
  editor: {
    description:
      'Éditeur de programme. La touche Tab quitte l’éditeur jusqu’à ce que tu écrives ou cliques dedans ; ensuite elle décale le texte. Échap puis Tab quitte toujours l’éditeur. Ctrl et Entrée exécutent le programme.',
    locked: 'Cette partie du programme ne se modifie pas.',
    errorHere: 'La machine s’est arrêtée ici.',
    symbols: 'Signes à insérer',
    insert: (name: string) => `Insérer ${name}`,
    undo: 'Annuler',
    symbolNames: {
      '{': 'accolade ouvrante',
      '}': 'accolade fermante',
      '(': 'parenthèse ouvrante',
      ')': 'parenthèse fermante',
      '[': 'crochet ouvrant',
      ']': 'crochet fermant',
      ';': 'point-virgule',
      '=': 'signe égal',
      '"': 'guillemet droit',
      "'": 'apostrophe droite',
      '`': 'accent grave',
      '+': 'plus',
      '-': 'moins',
      '*': 'étoile',
      '/': 'barre oblique',
      '<': 'plus petit que',
      '>': 'plus grand que',
      '!': 'point d’exclamation',
      '&': 'et commercial',
      '|': 'barre verticale',
    },
    /** Phrases of CodeMirror, by its own English words. */
    phrases: {
      'Control character': 'Caractère de contrôle',
      'Selection deleted': 'Sélection effacée',
    } as Readonly<Record<string, string>>,
  },
  console: {
    label: 'Console',
    empty: 'Ce que ton programme affiche apparaît ici. Exécute-le pour voir.',
    silent: 'Le programme est terminé. Il n’a rien affiché.',
    running: 'Le programme est en cours…',
    atLine: (line: number) => `Ligne ${number.format(line)}`,
    showLine: (line: number) => `Montrer la ligne ${number.format(line)}`,
    engineWords: 'Le message de la machine',
    calledFrom: 'Chemin des appels',
    frame: (name: string | null, line: number) => `${name ?? 'programme'}, ligne ${number.format(line)}`,
    info: 'Information',
    warning: 'Avertissement',
    error: 'Erreur',
    done: (lines: number) =>
      lines === 0
        ? 'Terminé : rien n’est affiché.'
        : `Terminé : ${number.format(lines)} ${lines < 2 ? 'ligne' : 'lignes'}.`,
    moreLines: (count: number) =>
      count < 2 ? 'Et une ligne de plus.' : `Et ${number.format(count)} lignes de plus.`,
  },
  question: {
    title: 'Ton programme te parle',
    answer: 'Ta réponse',
    ok: 'Valider',
    cancel: 'Annuler',
    yes: 'Oui',
    no: 'Non',
    close: 'Continuer',
    stop: 'Arrêter le programme',
  },
  drawing: {
    label: 'Zone de dessin',
    empty: 'La zone de dessin est vide.',
    ghost: 'Le modèle apparaît en gris.',
    outside: 'Le dessin sort de la zone.',
    showAll: 'Montrer tout le dessin',
    showArea: 'Montrer la zone seule',
    describe: describeInFrench,
  },
  layout: {
    resize: 'Déplacer la séparation',
    share: (percent: number) => `${number.format(percent)} %`,
  },
};

/** The shape that every language fills. */
export type InstrumentsMessages = typeof instrumentsFr;

function describeInFrench(facts: DrawingFacts): string {
  const parts: string[] = [];
  if (facts.strokes === 0) parts.push('Aucun trait.');
  else {
    const colors = facts.colors.map((color) => colorNames[color] ?? color);
    const many = facts.strokes > 1;
    parts.push(
      `${number.format(facts.strokes)} ${many ? 'traits' : 'trait'}, ${colors.length > 1 ? 'couleurs' : 'couleur'} : ${list.format(colors)}.`,
    );
    if (facts.isClosed) parts.push('Les traits forment une figure fermée.');
    const { bounds } = facts;
    if (bounds !== null) {
      parts.push(
        `Le dessin va de ${bounds.left} à ${bounds.right} en largeur et de ${bounds.top} à ${bounds.bottom} en hauteur.`,
      );
    }
    if (facts.leavesArea) parts.push('Il sort de la zone.');
  }
  if (facts.turtle !== null) {
    parts.push(
      `La tortue est en ${Math.round(facts.turtle.x)}, ${Math.round(facts.turtle.y)} et regarde ${directionOf(facts.turtle.angle)}.`,
    );
  }
  return parts.join(' ');
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
