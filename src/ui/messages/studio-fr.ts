import type { StepKind } from '../../lessons/lesson.ts';
import { countFr as count } from './count.ts';
import { fixFr } from './problems-fix-fr.ts';
import { problemsFr } from './problems-fr.ts';
import { studioCompletionsFr } from './studio-completions-fr.ts';
import { studioPicturesFr } from './studio-pictures-fr.ts';
import { studioProofFr } from './studio-proof-fr.ts';

const moment = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short' });

/** Words of the lesson studio in French: the source of all languages. Staff are addressed as vous. */
export const studioFr = {
  tellProblem: problemsFr,
  tellFix: fixFr,
  completions: studioCompletionsFr,
  pictures: studioPicturesFr,
  home: {
    title: 'Atelier des leçons',
    intro:
      'Ici, vous écrivez des leçons sans rien installer : du texte à gauche, la page de l’élève à côté. Tout reste dans ce navigateur, sur cet appareil.',
    mine: 'Mes leçons',
    none: 'Aucune leçon pour l’instant. Commencez par un modèle ci-dessous.',
    untitled: 'Leçon sans titre',
    changed: (at: number) => `modifiée le ${moment.format(at)}`,
    received: 'leçon reçue par lien, non vérifiée',
    remove: 'Supprimer',
    removeNamed: (title: string) => `Supprimer « ${title} »`,
    removed: (title: string) => `« ${title} » est supprimée.`,
    bringBack: 'Annuler la suppression',
    create: 'Nouvelle leçon à partir d’un modèle',
    createText:
      'Chaque modèle est une leçon complète, déjà vérifiée. Changez-la, puis ajoutez d’autres étapes.',
    open: 'Ouvrir des fichiers',
    openText: 'Un ou plusieurs fichiers .md, ou un cours en .zip. Vous pouvez aussi les déposer ici.',
    choose: 'Choisir des fichiers',
    opened: (amount: number) => count(amount, 'leçon est ouverte.', 'leçons sont ouvertes.'),
    refused: {
      kind: (name: string) => `« ${name} » n’est pas un fichier .md : il n’a pas été ouvert.`,
      large: (name: string) => `« ${name} » est trop grand pour une leçon : il n’a pas été ouvert.`,
      encoding: (name: string) =>
        `« ${name} » n’est pas un texte en UTF-8. Enregistrez-le en UTF-8 dans votre éditeur de texte, puis ouvrez-le ici.`,
      unreadable: (name: string) => `« ${name} » n’a pas pu être lu.`,
      damaged: (name: string) =>
        `« ${name} » est abîmé dans l’archive (une copie ou un téléchargement a échoué) : ce fichier n’a pas été ouvert.`,
      twice: (name: string) =>
        `L’archive contient deux fois « ${name} » : seul le premier fichier a été ouvert.`,
      'zip-locked': (name: string) =>
        `« ${name} » est protégé par un mot de passe : décompressez-le d’abord, puis ouvrez les fichiers .md.`,
      picture: (name: string) =>
        `« ${name} » n’est montrée par aucune de ces leçons. Ouvrez une leçon, puis « Ajouter une image ».`,
      'zip-large': (name: string) => `« ${name} » contient trop de texte : rien n’a été ouvert.`,
      'zip-many': (name: string) => `« ${name} » contient trop de fichiers : rien n’a été ouvert.`,
      'zip-path': (name: string) =>
        `« ${name} » contient un fichier qui veut sortir de son dossier : rien n’a été ouvert.`,
      'zip-broken': (name: string) =>
        `« ${name} » n’est pas un fichier .zip lisible : il est coupé, chiffré ou d’une autre sorte.`,
      'zip-empty': (name: string) => `« ${name} » ne contient aucune leçon .md.`,
    },
    builtIn: 'Partir d’une leçon du parcours',
    builtInText: 'Une copie s’ouvre dans l’atelier ; la leçon du parcours ne change pas.',
    copy: (title: string) => `Copier « ${title} »`,
    unreachable: 'Cette leçon n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.',
    missing: 'Cette leçon n’est pas dans l’atelier de ce navigateur.',
    toHome: 'Toutes mes leçons',
    loading: 'L’atelier arrive…',
  },
  kinds: {
    read: 'Lecture',
    exercise: 'Exercice',
    predict: 'Prédire',
    quiz: 'Quiz',
    puzzle: 'Puzzle',
    fix: 'Corriger',
    complete: 'Compléter',
    project: 'Projet',
    drawing: 'Dessin',
    career: 'Métier',
    reflect: 'Bilan',
  } satisfies Record<StepKind, string>,
  kindTexts: {
    read: 'Un texte et des programmes à essayer.',
    exercise: 'Un programme à écrire, avec des vérifications.',
    predict: 'Deviner ce que va afficher un programme.',
    quiz: 'Une question et des réponses à cocher.',
    puzzle: 'Des lignes à remettre en ordre.',
    fix: 'Un programme à réparer.',
    complete: 'Un programme à trous.',
    project: 'Un programme libre, avec une liste à cocher.',
    drawing: 'Un dessin à refaire avec la tortue.',
    career: 'La carte d’une personne et de son métier.',
    reflect: 'Des questions pour faire le point.',
  } satisfies Record<StepKind, string>,
  desk: {
    editor: 'Texte de la leçon',
    description:
      'Éditeur de leçon. La touche Tab quitte l’éditeur jusqu’à ce que vous écriviez ou cliquiez dedans ; ensuite elle décale le texte. Échap puis Tab quitte toujours l’éditeur. Ctrl et Espace proposent des mots. F8 va au problème suivant.',
    addStep: 'Ajouter une étape',
    panels: 'Vues de la leçon',
    panelNames: {
      text: 'Texte',
      preview: 'Page de l’élève',
      problems: 'Problèmes',
      proof: 'Vérifier',
      translate: 'Traduire',
      file: 'Fichier',
    },
    problemsCount: (amount: number) => `Problèmes (${String(amount)})`,
    text: 'Texte',
    split: 'Largeur du texte',
    steps: 'Aller à l’étape',
    status: {
      loading: 'Chargement…',
      saving: 'Enregistrement…',
      saved: 'Enregistré dans ce navigateur',
      'memory-only':
        'Ce navigateur refuse de garder vos leçons. Elles restent ici tant que la page est ouverte : enregistrez-les dans un fichier avant de la fermer.',
      full: 'Il n’y a plus de place pour garder vos leçons. Enregistrez-les dans un fichier.',
    },
    corrupt: (amount: number) =>
      amount < 2
        ? 'Une leçon gardée était illisible. Elle est mise de côté, le reste est là.'
        : `${String(amount)} leçons gardées étaient illisibles. Elles sont mises de côté, le reste est là.`,
    overtaken:
      'Cette leçon a aussi changé dans un autre onglet. Le texte de l’autre onglet est parmi les versions.',
  },
  /** Phrases of CodeMirror, by its own English words. */
  phrases: {
    'Control character': 'Caractère de contrôle',
    'Selection deleted': 'Sélection effacée',
    Completions: 'Mots proposés',
    'current match': 'mot trouvé',
    Diagnostics: 'Problèmes',
    'No diagnostics': 'Aucun problème',
  } as Readonly<Record<string, string>>,
  preview: {
    old: 'La leçon a une erreur : voici la page telle qu’elle était avant.',
    none: 'La page de l’élève apparaîtra ici dès que la leçon n’aura plus d’erreur.',
    toProblems: 'Voir les problèmes',
    restart: 'Recommencer la page à zéro',
    follow: 'Suivre le curseur',
    wide: 'Page en grand',
    beside: 'Page à côté du texte',
    note: 'Ce que vous faites sur cette page n’est pas gardé.',
  },
  proof: studioProofFr,
  file: {
    save: 'Enregistrer',
    saveText: 'La leçon est un fichier de texte. Vous pouvez le garder, l’envoyer, l’ouvrir ailleurs.',
    saveAs: (name: string) => `Enregistrer ${name}`,
    results: {
      saved: 'Enregistré sur le disque.',
      downloaded: 'Le fichier est parmi les téléchargements.',
      'downloaded-instead':
        'Le fichier choisi n’a pas pu être écrit : il est protégé, il a disparu, ou le disque est plein. Une copie est parmi les téléchargements, et la leçon reste ici.',
      cancelled: 'Rien n’a été enregistré.',
      refused: 'Cet appareil ne permet pas d’enregistrer un fichier.',
    },
  },
  share: {
    title: 'Partager par un lien',
    text: 'Le lien contient toute la leçon : rien n’est déposé sur un serveur. Faites un nouveau lien après chaque changement.',
    make: 'Faire un lien',
    link: 'Lien',
    copy: 'Copier le lien',
    copied: 'Le lien est copié.',
    long: (letters: number) =>
      `Ce lien a ${String(letters)} signes : certaines messageries le couperont. Un fichier est plus sûr.`,
    unsupported: 'Ce navigateur ne sait pas faire de lien. Envoyez le fichier.',
    received: 'Leçon reçue par lien, non vérifiée',
    receivedText:
      'Le lien contient ce texte. Rien n’est exécuté et rien n’est gardé tant que vous ne l’ouvrez pas.',
    open: 'Ouvrir dans l’atelier',
    readFirst: 'Lisez-la d’abord : aucun de ses programmes n’est exécuté avant votre accord.',
    accept: 'J’ai lu la leçon, montrer la page',
    withheld: 'La page de l’élève apparaîtra quand vous aurez lu la leçon.',
    refused: {
      malformed:
        'Ce lien ne contient pas de leçon, ou il a été coupé en route. Demandez-le à nouveau, ou demandez le fichier.',
      'too-large': 'Ce lien contient trop de texte pour une leçon. Il n’a pas été ouvert.',
      unsupported: 'Ce navigateur ne sait pas lire ce lien. Demandez le fichier.',
    },
  },
  versions: {
    title: 'Versions',
    none: 'Pas encore de version plus ancienne. Une version est gardée toutes les cinq minutes de travail.',
    text: 'Rétablir une version garde aussi le texte actuel.',
    at: (at: number) => moment.format(at),
    lines: (amount: number) => count(amount, 'ligne', 'lignes'),
    restore: 'Rétablir',
    restoreAt: (at: number) => `Rétablir la version du ${moment.format(at)}`,
    restored: 'La version est rétablie.',
  },
  translate: {
    begin:
      'Une traduction n’a que du texte : le code vient toujours de la leçon d’origine. Elle commence avec le texte d’origine, que vous remplacez.',
    language: 'Langue (en, fr, es…)',
    create: 'Créer la traduction',
    mendFirst: 'La leçon a encore une erreur : corrigez-la avant de la traduire.',
    others: 'Traductions dans cet atelier',
    noBase: (base: string) =>
      `La leçon d’origine en « ${base} » n’est pas dans cet atelier. Ouvrez aussi son fichier.`,
    text: (base: string, language: string) =>
      `Traduction de « ${base} » vers « ${language} ». Pour chaque étape : le texte d’origine, puis « Marquer à jour » quand la traduction dit la même chose. Pour traduire des noms du code, ajoutez « lexicon: » entre les deux « --- ».`,
    left: (amount: number) =>
      count(amount, 'étape reste à traduire ou à revoir.', 'étapes restent à traduire ou à revoir.'),
    allCurrent: 'Toutes les étapes sont à jour.',
    states: {
      missing: 'absente de la traduction',
      new: 'pas encore marquée',
      stale: 'à revoir : l’origine a changé',
      current: 'à jour',
    },
    add: 'Ajouter l’étape',
    show: 'Montrer dans le texte',
    mark: 'Marquer à jour',
    markNamed: (heading: string) => `Marquer à jour : ${heading}`,
  },
  course: {
    title: 'Exporter un cours',
    text: 'Un fichier .zip avec un sommaire, vos leçons et leurs images, prêt à être posé sur le serveur à côté du site.',
    name: 'Titre du cours',
    defaultTitle: 'Mes leçons',
    lessons: 'Leçons du cours',
    save: 'Exporter le cours (.zip)',
    howTo: (folder: string) =>
      `Décompressez-le à côté de index.html, puis ajoutez "${folder}/course.md" à la liste « courses » de config.json.`,
    broken: (names: string) =>
      `Ces leçons ont encore une erreur et ne s’afficheront pas sur le site : ${names}`,
    readMe: (path: string) =>
      [
        'Pour montrer ce cours sur un site Marelle :',
        '1. Décompressez ce dossier à côté de index.html, sur le serveur.',
        `2. Dans config.json, ajoutez le sommaire à la liste : { "courses": ["${path}"] }`,
        '3. Rechargez le site : le cours est sur le parcours.',
        'Les images des leçons sont dans ce dossier : elles restent à côté d’elles.',
        '',
      ].join('\n'),
  },
  problems: {
    none: 'Aucun problème dans le texte. « Tout vérifier » essaie aussi les programmes.',
    error: 'Erreur',
    warning: 'Conseil',
    at: (line: number) => `ligne ${String(line)}`,
    summary: (errors: number, warnings: number) =>
      `${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'conseil', 'conseils')}`,
  },
};

/** The shape that every language fills. */
export type StudioMessages = typeof studioFr;
