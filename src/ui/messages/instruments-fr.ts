import { code, sentence } from '../run/sentence.ts';

const number = new Intl.NumberFormat('fr');

/** Words of the editor, the console, the drawing area and their frame, in French: the source of all languages. */
export const instrumentsFr = {
  editor: {
    description:
      'Éditeur de programme. La touche Tab quitte l’éditeur jusqu’à ce que tu écrives ou cliques dedans ; ensuite elle décale le texte. Échap puis Tab quitte toujours l’éditeur. Ctrl et Entrée exécutent le programme.',
    locked: 'Cette partie du programme ne se modifie pas.',
    errorHere: 'À regarder ici.',
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
    ended: {
      completed: 'Le programme est terminé.',
      stopped: 'Le programme a été arrêté.',
      'awaiting-input': 'Le programme attend une réponse.',
    },
    notes: 'À remarquer',
    later: (written: string) => sentence`ce programme se sert de ${code(written)}, qui vient plus tard.`,
    laterLesson: 'La leçon qui l’explique',
    engineWords: 'Le message de la machine',
    calledFrom: 'Chemin des appels',
    frame: (name: string | null, line: number) => `${name ?? 'programme'}, ligne ${number.format(line)}`,
    details: (text: string) => `Détails : ${text}`,
    colon: ' : ',
    objectNumber: (id: number) => `objet n° ${id}`,
    sameObject: (id: number) => `le même objet n° ${id}`,
    tooDeepInside: 'plus profond que ce que la console garde',
    moreEntries: (count: number) => `et ${number.format(count)} de plus`,
    innerKey: (key: string) => ({ source: 'texte', key: 'clé', value: 'valeur' })[key] ?? key,
    group: (text: string, lines: number) =>
      `Groupe ${text}, ${number.format(lines)} ${lines < 2 ? 'ligne' : 'lignes'}`,
    table: (rows: number, columns: number) =>
      `Tableau : ${number.format(rows)} ${rows < 2 ? 'ligne' : 'lignes'}, ${number.format(columns)} ${columns < 2 ? 'colonne' : 'colonnes'}`,
    cleared: 'Le programme a vidé la console.',
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
  steps: {
    opening: 'Le programme s’exécute à nouveau, étape par étape…',
    refused: {
      unreadable:
        'Ce programme n’a pas d’étapes : la machine n’arrive pas à le lire. Corrige d’abord l’erreur.',
      unreachable: 'Le pas à pas n’arrive pas à se charger. Vérifie la connexion, puis essaie encore.',
    },
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
    unreachable:
      'Ton programme voulait te parler, mais sa fenêtre n’arrive pas à se charger. Vérifie la connexion, puis exécute-le encore.',
  },
  layout: {
    resize: 'Déplacer la séparation',
    share: (percent: number) => `${number.format(percent)} %`,
  },
};

/** The shape that every language fills. */
export type InstrumentsMessages = typeof instrumentsFr;
