import { countFr as count } from './count.ts';

/** What a cell of the table of proofs tells. */
interface CellFacts {
  readonly count: number;
  readonly total: number;
  readonly name: string;
}

/** Words for the studio's table of proofs, in French. */
export const studioProofFr = {
  text: '« Tout vérifier » exécute tous les programmes de la leçon : les solutions doivent réussir, le départ et les erreurs doivent échouer, et chaque test doit remarquer au moins un programme faux.',
  start: 'Tout vérifier',
  stop: 'Arrêter',
  progressLabel: 'Étapes vérifiées',
  progress: (done: number, total: number) =>
    `Étape ${String(Math.min(done + 1, total))} sur ${String(total)}…`,
  unreadable: 'La leçon a encore une erreur dans son texte : corrigez-la d’abord, puis vérifiez tout.',
  stopped: 'Arrêté. Les étapes déjà vérifiées sont dans le tableau.',
  stale: 'La leçon a changé depuis cette vérification. Les étapes changées sont marquées.',
  allGood: 'Tout ce qui peut être exécuté tient.',
  someBad: (amount: number) =>
    `${count(amount, 'étape a un problème.', 'étapes ont un problème.')} Les détails sont aussi sous « Problèmes ».`,
  table: 'Tableau des vérifications',
  step: 'Étape',
  changedSince: 'changée depuis',
  columns: { solutions: 'Solutions', starter: 'Départ', mistakes: 'Erreurs', tests: 'Tests' },
  states: { good: 'Vérifié.', bad: 'À corriger.', open: 'À compléter.', none: 'Rien à vérifier.' },
  cells: {
    nothing: () => '',
    runs: () => 'Les programmes à essayer vont jusqu’au bout.',
    stops: () =>
      'Un programme à essayer s’arrête sur une erreur, ou affiche autre chose que ce qui est écrit.',
    'answer-right': () => 'La réponse attendue est bien ce que le programme affiche.',
    'answer-wrong': () => 'La réponse attendue n’est pas ce que le programme affiche.',
    'solution-passes': ({ total }: CellFacts) =>
      total < 2 ? 'La solution réussit.' : `Les ${String(total)} solutions réussissent.`,
    'solution-fails': ({ name }: CellFacts) =>
      name === '' ? 'La solution échoue.' : `La solution échoue au test « ${name} ».`,
    'starter-fails': () => 'Le programme de départ échoue, comme il faut.',
    'starter-passes': () => 'Le programme de départ réussit déjà : l’élève n’a rien à faire.',
    'mistakes-told': ({ total }: CellFacts) =>
      total < 2 ? 'L’erreur est reconnue.' : `Les ${String(total)} erreurs sont reconnues.`,
    'mistake-passes': ({ name }: CellFacts) =>
      `L’exemple de l’erreur « ${name} » réussit : les tests ne voient pas cette erreur.`,
    'mistakes-alike': ({ name }: CellFacts) =>
      `L’erreur « ${name} » ressemble trop à une autre : son message ne s’affichera pas à coup sûr.`,
    'mistakes-missing': () =>
      'Aucune erreur fréquente n’est décrite : l’élève n’aura pas de message pour la sienne.',
    'tests-watch': ({ total }: CellFacts) =>
      `Les tests remarquent ${count(total, 'faute glissée', 'fautes glissées')} dans la solution.`,
    'test-idle': ({ name }: CellFacts) =>
      `Le test « ${name} » n’échoue jamais, même avec des programmes faux : il ne vérifie rien.`,
    'tests-idle': () => 'Les tests n’échouent jamais, même avec des programmes faux : ils ne vérifient rien.',
    'changes-missed': ({ count: missed, total, name }: CellFacts) =>
      `${String(missed)} sur ${String(total)} fautes glissées dans la solution passent inaperçues, par exemple ${name}. Il manque peut-être un cas.`,
    'tests-waiting': () => 'On le saura quand la solution réussira.',
  },
};

/** The shape that every language fills. */
export type StudioProofMessages = typeof studioProofFr;
