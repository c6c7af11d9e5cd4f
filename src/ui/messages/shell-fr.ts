/** Words of the frame, the course map, the settings and the about page, in French: the source of all languages. */
export const shellFr = {
  site: { name: 'Marelle', tagline: 'Écris ton premier programme, une case à la fois.' },
  skip: 'Aller au contenu',
  nav: {
    label: 'Pages du site',
    map: 'Parcours',
    playground: 'Bac à sable',
    settings: 'Réglages',
    about: 'À propos',
    studio: 'Pour l’équipe d’encadrement : l’atelier des leçons',
    language: 'Langue',
    theme: 'Couleurs',
  },
  themes: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
  languages: { fr: 'Français', en: 'English' },
  privacy: 'Rien de ce que tu écris ne quitte cet appareil.',
  map: {
    title: 'Ton parcours',
    start: 'Commencer',
    continue: 'Continuer',
    resume: (lesson: string) => `On reprend là où tu en étais : « ${lesson} ».`,
    welcome:
      'Ici, tu écris de vrais programmes et tu vois tout de suite ce qu’ils font. Aucun compte, aucune installation.',
    minutes: (minutes: number) => `environ ${minutes} minutes`,
    steps: (done: number, total: number) =>
      done === 0
        ? `${total} étape${total > 1 ? 's' : ''}`
        : `${done} étape${done > 1 ? 's' : ''} sur ${total}`,
    passed: 'réussi',
    started: 'à reprendre quand tu veux',
    untouched: 'pas encore commencé',
    draws: 'avec dessin',
    here: 'Tu peux continuer ici',
    makes: 'Tu fabriques :',
    nextIs: (lesson: string) => `La suite t’attend : « ${lesson} ».`,
    allPassed: 'Tout le parcours est réussi. Tu peux revoir chaque leçon quand tu veux.',
    lessons: (done: number, total: number) =>
      `${done} leçon${done > 1 ? 's réussies' : ' réussie'} sur ${total}`,
    legend:
      'Les leçons au bord pointillé sont des prolongements : elles vont plus loin, et aucune autre leçon n’en a besoin.',
    extension: 'prolongement',
    playground: 'Envie d’essayer sans leçon ? Le bac à sable est une page libre pour tes programmes.',
    toPlayground: 'Ouvrir le bac à sable',
    otherLanguage: 'leçon en français',
  },
  recap: {
    title: 'Pour cette leçon :',
    text: 'Ces idées viennent d’autres leçons. Tu peux commencer ici, et les revoir à tout moment.',
    again: (lesson: string) => `Revoir dans « ${lesson} »`,
  },
  settings: {
    title: 'Réglages',
    look: 'Affichage',
    textSize: 'Taille du texte',
    sizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
    plain: 'Zone de texte ordinaire à la place de l’éditeur (pour un lecteur d’écran)',
    work: 'Mon travail',
    workText: 'Ton travail est gardé dans ce navigateur, sur cet appareil, et nulle part ailleurs.',
    aside: (count: number) =>
      count < 2
        ? 'Une version est mise de côté ; elle est dans le carnet.'
        : `${count} versions sont mises de côté ; elles sont dans le carnet.`,
    save: 'Enregistrer mon carnet',
    erase: 'Effacer mon travail',
    eraseTitle: 'Effacer tout ton travail sur cet appareil ?',
    eraseText:
      'Les programmes, les réponses et les étapes réussies seront effacés. Enregistre d’abord ton carnet si tu veux les garder.',
    cancel: 'Annuler',
    erased: 'Ton travail est effacé.',
  },
  about: {
    title: 'À propos de Marelle',
    privacyTitle: 'Vie privée',
    privacyText:
      'Pas de compte, pas de cookie, pas de mesure d’audience. Les pages viennent d’un seul endroit et ne demandent rien à personne d’autre. Ton travail reste dans ce navigateur.',
    accessTitle: 'Accessibilité',
    accessText:
      'Tout se fait au clavier. Dans l’éditeur, Échap puis Tab permet toujours de sortir. Chaque dessin est aussi décrit par des mots. Les couleurs claires et sombres ont un contraste suffisant.',
    licenceTitle: 'Licences',
    licenceText: 'Le code est sous licence MIT. Les leçons et les textes sont sous licence CC BY-SA 4.0.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a peut-être changé.',
    home: 'Retour au parcours',
  },
  storage: {
    memoryOnly:
      'Ce navigateur refuse de garder ton travail. Tout reste ici tant que la page est ouverte : enregistre ton carnet avant de la fermer.',
    full: 'Il n’y a plus de place pour garder ton travail. Enregistre ton carnet dans un fichier.',
    corrupt: (count: number) =>
      count < 2
        ? 'Une partie du travail gardé était illisible. Elle est mise de côté, le reste est là.'
        : `${count} parties du travail gardé étaient illisibles. Elles sont mises de côté, le reste est là.`,
    conflict: {
      title: 'Deux versions de la même étape',
      text: 'Cette étape a changé ici et dans un autre onglet. Quelle version veux-tu garder ? L’autre reste de côté dans ton carnet.',
      compare: 'Comparer les deux programmes',
      here: 'Dans cet onglet',
      there: 'Dans l’autre onglet',
      starter: '(le programme de départ)',
      keepMine: 'Garder la version d’ici',
      takeTheirs: 'Prendre l’autre version',
    },
    close: 'Fermer',
  },
  crashed: {
    title: 'Un imprévu est arrivé dans la page',
    text: 'Ton travail est gardé. Recharge la page pour continuer.',
    reload: 'Recharger la page',
  },
  loading: 'La page arrive…',
  elsewhere: 'autre site',
};

/** The shape that every language fills. */
export type ShellMessages = typeof shellFr;
