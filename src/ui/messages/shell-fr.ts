const number = new Intl.NumberFormat('fr');
const plural = new Intl.PluralRules('fr');

/** Words of the site around the lessons, in French: the source of all languages. */
export const shellFr = {
  siteName: 'Marelle',
  tagline: 'Une case à la fois',
  skip: 'Aller au contenu',
  loading: 'La page arrive…',
  header: {
    label: 'Site',
    map: 'Parcours',
    settings: 'Réglages',
    about: 'À propos',
    toDark: 'Thème sombre',
    toLight: 'Thème clair',
  },
  languageNames: { fr: 'Français', en: 'English' },
  languageUnreachable: 'L’anglais n’a pas pu être chargé. Vérifie la connexion, puis réessaie.',
  footer: {
    privacy: 'Ce que tu écris reste sur cet appareil. Pas de compte, pas de cookie, rien n’est envoyé.',
    more: 'Vie privée, accessibilité, licences',
  },
  prose: { leavesSite: ' (autre site, nouvel onglet)', code: 'Programme', table: 'Tableau' },
  map: {
    intro:
      'Ici, tu écris de vrais programmes. Chaque leçon est une case : lis, prédis, essaie, et passe à la suivante quand tu veux.',
    earth: 'Terre',
    sky: 'Ciel',
    begin: 'Par où commencer',
    beginText: (lesson: string) => `La marelle part d’ici : « ${lesson} ».`,
    beginLink: 'Démarrer la leçon',
    resume: 'Où tu en es',
    resumeText: (step: string, lesson: string) =>
      `La dernière fois, tu en étais à « ${step} », dans « ${lesson} ». On reprend là ?`,
    resumeLink: 'Reprendre',
    nextText: (step: string, lesson: string) =>
      `La case d’avant est réussie. La suite : « ${step} », dans « ${lesson} ».`,
    nextLink: 'Continuer',
    allDone: 'Toutes les cases sont réussies',
    allDoneText: 'Tu peux revenir sur chacune quand tu veux : tes programmes y sont encore.',
    lesson: (place: number) => `Leçon ${number.format(place)}`,
    minutes: (minutes: number) => `${number.format(minutes)} min`,
    minutesLong: (minutes: number) =>
      `environ ${number.format(minutes)} ${plural.select(minutes) === 'one' ? 'minute' : 'minutes'}`,
    extension: 'prolongement',
    stepsPassed: (passed: number, total: number) =>
      `${number.format(passed)} ${plural.select(passed) === 'one' ? 'étape réussie' : 'étapes réussies'} sur ${number.format(total)}`,
    status: { untouched: 'pas encore commencé', started: 'à reprendre quand tu veux', passed: 'réussi' },
    otherLanguage: 'pas encore traduite',
    empty: 'Aucune leçon n’est installée ici.',
  },
  notebook: {
    status: {
      saved: 'Ton travail est enregistré sur cet appareil.',
      saving: 'Enregistrement…',
      'memory-only':
        'Ce navigateur refuse d’enregistrer. Ton travail reste là tant que cet onglet est ouvert : enregistre ton carnet dans un fichier avant de le fermer.',
      full: 'La place manque sur cet appareil pour enregistrer la suite. Ton travail reste là tant que cet onglet est ouvert : enregistre ton carnet dans un fichier.',
    },
    save: 'Enregistrer mon carnet',
    open: 'Ouvrir un carnet',
    fileName: 'carnet-marelle',
    corrupt: (count: number) =>
      plural.select(count) === 'one'
        ? 'Une étape de ton carnet est illisible. Elle est mise de côté, rien n’est effacé, et le reste est là.'
        : `${number.format(count)} étapes de ton carnet sont illisibles. Elles sont mises de côté, rien n’est effacé, et le reste est là.`,
    understood: 'D’accord',
    conflict: (lesson: string, step: string) =>
      `L’étape « ${step} » (${lesson}) a été modifiée aussi dans un autre onglet. Les deux versions sont gardées. Laquelle veux-tu continuer ?`,
    keepHere: 'Celle de cet onglet',
    takeThere: 'Celle de l’autre onglet',
  },
  settings: {
    title: 'Réglages',
    intro: 'Tes choix restent sur cet appareil.',
    language: 'Langue',
    theme: 'Thème',
    themes: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
    textSize: 'Taille du texte',
    textSizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
    editor: 'Éditeur',
    editors: { rich: 'Avec couleurs et aides', plain: 'Zone de texte brut' },
    editorHelp: 'La zone de texte brut convient à toutes les technologies d’assistance.',
    work: 'Mon travail',
    workKept: (steps: number) =>
      steps === 0
        ? 'Ton carnet est vide pour l’instant.'
        : `Ton carnet contient ${number.format(steps)} ${plural.select(steps) === 'one' ? 'étape' : 'étapes'}.`,
    aside: (count: number) =>
      plural.select(count) === 'one'
        ? 'Une version mise de côté s’y trouve aussi. Elle sera dans le fichier.'
        : `${number.format(count)} versions mises de côté s’y trouvent aussi. Elles seront dans le fichier.`,
    fileHelp: 'Le fichier contient tout ce que tu as fait. Tu peux l’ouvrir ici ou sur un autre ordinateur.',
    opened: (added: number, kept: number) =>
      added === 0
        ? 'Tout ce que contient ce fichier était déjà dans ton carnet.'
        : `${number.format(added)} ${plural.select(added) === 'one' ? 'étape vient' : 'étapes viennent'} du fichier.` +
          (kept === 0 ? '' : ' Pour les étapes qui existaient déjà, l’autre version est mise de côté.'),
    notANotebook: 'Ce fichier n’est pas un carnet de Marelle. Rien n’a changé.',
    wipe: 'Effacer mon travail',
    wipeTitle: 'Effacer tout ton travail de cet appareil ?',
    wipeText:
      'Tes programmes, tes réponses et tes étapes réussies seront effacés de ce navigateur. Enregistre d’abord ton carnet si tu veux le retrouver.',
    wipeConfirm: 'Oui, tout effacer',
    cancel: 'Garder mon travail',
    wiped: 'Ton travail est effacé de cet appareil.',
    wipeFailed: 'Le navigateur a refusé d’effacer. Tes données sont encore là.',
    undo: 'Annuler l’effacement',
    restored: 'Ton travail est de retour.',
  },
  notFound: {
    title: 'Cette case n’existe pas',
    text: 'L’adresse a peut-être changé, ou une lettre manque. Ce que tu as écrit est toujours là.',
    home: 'Retour au parcours',
  },
  failure: {
    title: 'La page a rencontré un problème',
    text: 'Ce n’est pas de ta faute. Ce que tu as écrit est enregistré jusqu’à la dernière pause.',
    reload: 'Recharger la page',
  },
  unreachable: {
    title: 'Cette page n’a pas pu être chargée',
    text: 'Ce que tu as écrit est gardé. Vérifie la connexion, puis réessaie.',
    retry: 'Réessayer',
  },
};

export type ShellMessages = typeof shellFr;
