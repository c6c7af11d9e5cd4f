import type { StepKind } from '../../lessons/lesson.ts';

const number = new Intl.NumberFormat('fr');

/** Words of the lesson page in French: the source of all languages. */
export const lessonFr = {
  loading: 'La leçon arrive…',
  missing: {
    title: 'Cette leçon n’est pas ici',
    text: 'L’adresse a peut-être changé. Toutes les leçons sont sur le parcours.',
  },
  unreachable: {
    title: 'La leçon n’a pas pu être chargée',
    text: 'Ce que tu as écrit est gardé. Vérifie la connexion, puis réessaie.',
    retry: 'Réessayer',
  },
  toMap: 'Retour au parcours',
  /** Says in which language a step is written that has no translation yet. */
  untranslated: 'Cette étape n’est pas encore traduite : voici le texte d’origine.',
  track: {
    label: 'Étapes de la leçon',
    around: 'Étape précédente et suivante',
    position: (step: number, total: number) => `Étape ${number.format(step)} sur ${number.format(total)}`,
    previous: 'Étape précédente',
    next: 'Étape suivante',
    readOn: 'J’ai lu, continuer',
    later: 'Continuer et y revenir',
    finish: 'Terminer la leçon',
    state: { passed: 'réussi', started: 'à reprendre', untouched: 'pas encore commencé' },
    here: 'tu es ici',
  },
  kind: {
    read: 'Lire',
    predict: 'Prédire',
    exercise: 'Coder',
    fix: 'Réparer',
    drawing: 'Dessiner',
    quiz: 'Quiz',
    puzzle: 'Ordonner',
    complete: 'Compléter',
    project: 'Projet',
    career: 'Métier',
    reflect: 'Bilan',
  } satisfies Record<StepKind, string>,
  end: {
    title: 'Tu as parcouru toute la leçon',
    all: 'Toutes les étapes sont réussies. Quelle idée veux-tu garder pour la suite ?',
    some: (left: number) =>
      left < 2
        ? 'Une étape reste à reprendre quand tu veux.'
        : `${number.format(left)} étapes restent à reprendre quand tu veux.`,
  },
  regions: {
    tabs: 'Parties de l’étape',
    instructions: 'Énoncé',
    program: 'Code',
    result: 'Résultat',
    resizeInstructions: 'Largeur de l’énoncé',
    resizeResult: 'Largeur du code',
  },
  tools: {
    label: 'Actions sur le programme',
    run: 'Exécuter',
    stop: 'Arrêter',
    steps: 'Pas à pas',
    check: 'Vérifier',
    reset: 'Réinitialiser',
    undoReset: 'Annuler',
    wasReset: 'Le code de départ est revenu.',
    runKeys: 'Ctrl + Entrée',
  },
  program: { label: 'Programme', demo: 'Exemple à essayer' },
  otherLanguage: (language: string) =>
    `Ton programme est écrit avec les noms de la leçon en ${language}. Il est vérifié dans cette langue. Réinitialise pour prendre les noms en français.`,
  languages: { fr: 'français', en: 'anglais' } as Readonly<Record<string, string>>,
  status: {
    checking: 'Vérification en cours…',
    passed: 'C’est réussi.',
    notYet: 'Réponse à reprendre.',
    programError: 'Le programme s’est arrêté avant les vérifications. L’explication est dans la console.',
    resultShown: 'L’onglet Résultat est ouvert.',
  },
  checks: {
    title: 'Vérifications',
    passed: 'Réussi',
    failed: 'À reprendre',
    summary: (passed: number, total: number) => checksPassed(passed, total),
    replay: 'Rejouer cette vérification pas à pas',
    none: 'Aucune vérification n’a pu se faire. Ton travail est gardé ; parle-en à l’équipe d’encadrement.',
    stopped: 'Le programme s’est arrêté avant les vérifications. Lis d’abord le message de la console.',
    expected: 'Attendu',
    unwanted: 'Pas ceci',
    received: 'Reçu',
    call: 'L’appel vérifié',
    invisible: {
      space: 'espace',
      noBreakSpace: 'espace insécable',
      tab: 'tabulation',
      lineFeed: 'retour à la ligne',
      other: (codePoint: string) => `caractère invisible ${codePoint}`,
    },
    same: 'Cette vérification donne le même résultat que la fois d’avant. Change une seule chose dans la partie qu’elle regarde, puis vérifie de nouveau.',
    stuck:
      'Ça résiste depuis un moment. Trois possibilités : un indice, un exemple à comparer, ou lever la main.',
  },
  passed: {
    title: 'C’est réussi',
    firstTry:
      'Toutes les vérifications passent. Essaie de changer une valeur et de prévoir ce qui va bouger.',
    afterMany: 'Tu as changé une chose à la fois jusqu’à trouver : c’est la méthode des personnes du métier.',
    further: 'Pour aller plus loin',
  },
  hints: {
    title: 'Indices',
    open: (next: number, total: number) => `Voir l’indice ${number.format(next)} sur ${number.format(total)}`,
    one: (index: number, total: number) => `Indice ${number.format(index)} sur ${number.format(total)}`,
    allShown: 'Tous les indices sont ouverts.',
  },
  solution: {
    open: 'Voir une solution',
    openAll: 'Comparer avec les solutions',
    close: 'Fermer',
    title: (index: number, total: number) =>
      total < 2 ? 'Une solution' : `Solution ${number.format(index)} sur ${number.format(total)}`,
    read: 'La solution est là pour être lue. Ferme-la, puis réécris-la avec tes mots.',
    compare: 'Qu’est-ce qui est pareil que chez toi ? Qu’est-ce qui change ?',
    why: 'Pourquoi ça marche ?',
    whyHelp: 'Réponds avec tes mots. Ta réponse reste sur cet appareil.',
  },
  quiz: {
    one: 'Choisis une réponse',
    several: 'Plusieurs réponses sont possibles',
    check: 'Vérifier',
    retry: 'Change ta réponse, puis vérifie de nouveau.',
    missing: 'Il manque au moins une réponse. Relis celles que tu n’as pas cochées.',
    chooseFirst: 'Coche d’abord une réponse.',
    right: 'Bonne réponse',
    wrong: 'À reprendre',
  },
  predict: {
    question: 'Que prévois-tu ?',
    textHelp: 'Écris exactement ce que le programme va afficher, ligne par ligne.',
    hand: 'Valider ma prévision',
    hidden: 'Le résultat reste caché jusqu’à ta prévision.',
    again: 'Pas encore. Relis le programme ligne par ligne, puis essaie une deuxième fois.',
    right: 'Ta prévision est la bonne.',
    surprise: (guess: string) =>
      `Tu prévoyais « ${guess} ». Compare avec ce que la machine affiche : à quelle ligne vos chemins se séparent-ils ?`,
    writeFirst: 'Écris d’abord ta prévision.',
    reveal: 'Ce que le programme affiche',
    run: 'Exécuter le programme',
  },
  puzzle: {
    help: 'Place les lignes dans l’ordre. Avec le clavier : flèches haut et bas pour déplacer, droite pour placer, gauche pour retirer.',
    inPlace: 'Ton programme',
    aside: 'Lignes à placer',
    emptyProgram: 'Place ici la ligne par laquelle le programme commence.',
    emptyAside: 'Toutes les lignes sont placées.',
    mayStay: 'Certaines lignes peuvent rester de côté.',
    up: 'Monter',
    down: 'Descendre',
    place: 'Placer',
    takeOut: 'Retirer',
    onLine: (action: string, line: string) => `${action} : ${line}`,
    placedAt: (position: number, total: number) =>
      `Ligne placée en position ${number.format(position)} sur ${number.format(total)}.`,
    takenOut: 'Ligne remise de côté.',
    wrongOrder:
      'Cet ordre ne donne pas encore le résultat demandé. Lis ton programme ligne par ligne, comme la machine.',
  },
  complete: {
    blank: (index: number, total: number) => `Trou ${number.format(index)} sur ${number.format(total)}`,
    program: 'Programme à compléter',
    fillFirst: 'Remplis d’abord tous les trous.',
    notYet:
      'Le programme ne donne pas encore le résultat demandé. Relis-le à voix basse, avec tes mots dans les trous.',
    empty: 'Vider les trous',
  },
  project: {
    tasks: 'Liste à cocher',
    automatic: 'se coche avec Vérifier',
    done: (count: number, total: number) => `${number.format(count)} sur ${number.format(total)}`,
    left: 'Certaines lignes ne sont pas encore cochées. Lis la liste, choisis-en une et continue à partir d’elle.',
  },
  career: {
    studies: 'Études',
    source: 'Source',
    link: 'Lire plus',
  },
  reflect: {
    private: 'Ces réponses sont pour toi. Elles restent sur cet appareil.',
    scaleEnds: (min: number, max: number) => `${min} : pas encore, ${max} : tout à fait`,
  },
};

/** The shape that every language fills. */
export type LessonMessages = typeof lessonFr;

function checksPassed(passed: number, total: number): string {
  if (total === 0) return 'Aucune vérification.';
  if (passed === total) {
    return total === 1 ? 'La vérification passe.' : `Les ${number.format(total)} vérifications passent.`;
  }
  if (passed === 0) {
    return total === 1
      ? 'La vérification ne passe pas encore.'
      : `Aucune des ${number.format(total)} vérifications ne passe pour l’instant.`;
  }
  return passed === 1
    ? `Une vérification sur ${number.format(total)} passe.`
    : `${number.format(passed)} vérifications sur ${number.format(total)} passent.`;
}
