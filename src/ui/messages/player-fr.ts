const number = new Intl.NumberFormat('fr');

/** Words of the player that goes through a run step by step, in French: the source of all languages. */
export const playerFr = {
  title: 'Pas à pas',
  close: 'Fermer',
  slider: 'Étape',
  position: (step: number, total: number) => `Étape ${number.format(step)} sur ${number.format(total)}`,
  valueText: (step: number, total: number, line: number, told: string) =>
    `étape ${number.format(step)} sur ${number.format(total)}, ligne ${number.format(line)}. ${told}`,
  moves: 'Se déplacer dans le programme',
  first: 'Début',
  back: 'Reculer',
  play: 'Lire',
  pause: 'Pause',
  forward: 'Avancer',
  last: 'Fin',
  over: 'Passer l’appel',
  visit: 'Même ligne',
  visitTitle: 'Aller au prochain passage sur cette ligne',
  overTitle: 'Avancer sans entrer dans les fonctions appelées',
  picture: 'Image suivante',
  speed: 'Vitesse',
  speeds: { calm: 'tranquille', normal: 'normale', fast: 'rapide' },
  line: (line: number) => `Ligne ${number.format(line)}`,
  noVisit: 'Cette ligne n’est plus exécutée ensuite.',
  noPicture: 'Il n’y a pas d’autre image ensuite.',
  noSteps: 'Ce programme s’arrête avant sa première étape.',
  ends: {
    error: 'Ensuite, le programme s’arrête.',
    program: 'C’est la fin du programme.',
    part: 'La vérification s’arrête ici.',
    cut: 'Le programme continue, mais la suite n’est pas gardée.',
    waiting: 'Ensuite, le programme attend une réponse.',
    stopped: 'Le programme a été arrêté ici.',
  },
  goal: 'La vérification',
  expected: 'Attendu',
  received: 'Reçu',
  otherValues: 'Cette vérification exécute ton programme avec d’autres valeurs.',
  changed: 'Le programme a changé depuis. Ces étapes sont celles d’avant.',
  cut: (kept: readonly (readonly [number, number])[]) =>
    `Ce programme fait beaucoup d’étapes. Celles-ci sont gardées : ${kept
      .map(([from, to]) => `${number.format(from)} à ${number.format(to)}`)
      .join(', puis ')}.`,
  keys: 'Touches du clavier',
  keyList: [
    ['→ ←', 'une étape en avant, en arrière'],
    ['Maj + → ←', 'passer un appel de fonction'],
    ['L, Maj + L', 'passage suivant, précédent sur cette ligne'],
    ['I, Maj + I', 'image suivante, précédente d’une animation'],
    ['Espace', 'lire ou mettre en pause'],
    ['Page ↑ ↓', 'dix étapes'],
    ['Début, Fin', 'première, dernière étape'],
    ['Échap', 'fermer le pas à pas'],
  ] as readonly (readonly [string, string])[],
};

/** The shape that every language fills. */
export type PlayerMessages = typeof playerFr;
