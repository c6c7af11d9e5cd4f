import type { StepKind } from '../../lessons/lesson.ts';
import { problemsFr } from './problems-fr.ts';
import { studioCompletionsFr } from './studio-completions-fr.ts';

const count = (amount: number, one: string, many: string): string =>
  `${String(amount)} ${amount < 2 ? one : many}`;
const moment = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short' });

/** Words of the lesson studio in French: the source of all languages. Staff are addressed as vous. */
export const studioFr = {
  tellProblem: problemsFr,
  completions: studioCompletionsFr,
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
    panelNames: { text: 'Texte', preview: 'Page de l’élève', problems: 'Problèmes' },
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
