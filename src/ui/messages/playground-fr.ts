import type { SharedProgram } from '../playground/share-link.ts';
import type { OpenedFile } from '../playground/read-file.ts';

type LinkRefusal = Extract<SharedProgram, { kind: 'refused' }>['reason'];
type FileRefusal = Extract<OpenedFile, { kind: 'refused' }>['reason'];

/** Words of the playground, in French: the source of all languages. */
export const playgroundFr = {
  title: 'Bac à sable',
  intro: 'Écris le programme que tu veux : il est gardé sur cet appareil.',
  editor: 'Ton programme',
  programs: 'Mes programmes',
  name: 'Nom du programme',
  unnamed: 'Sans nom',
  run: 'Exécuter',
  runKeys: 'Ctrl et Entrée',
  stop: 'Arrêter',
  steps: 'Pas à pas',
  tools: 'Exécuter et arrêter',
  files: 'Programmes et fichiers',
  startNew: 'Nouveau',
  open: 'Ouvrir un fichier…',
  save: 'Enregistrer (.js)',
  share: 'Partager',
  remove: 'Supprimer',
  undoRemove: 'Annuler la suppression',
  removed: (name: string) => `« ${name} » est supprimé.`,
  tabs: 'Parties de la page',
  code: 'Code',
  result: 'Résultat',
  resize: 'Déplacer la séparation',
  drawing: 'Dessin',
  running: 'Le programme est en cours.',
  visitor: {
    link: 'Ce programme vient d’un lien. Il ne s’exécute que si tu le demandes, et tes programmes sont toujours là.',
    file: (name: string) =>
      `Ce programme vient du fichier « ${name} ». Il sera gardé dès que tu le changeras.`,
    example: 'Un programme pour commencer : change-le comme tu veux, il sera gardé.',
  },
  keep: 'Garder ce programme',
  dismiss: 'Revenir à mon programme',
  received: 'Programme reçu',
  linkRefused: {
    'not-valid':
      'Ce lien est abîmé : il ne contient pas de programme. Demande qu’on te l’envoie encore une fois.',
    'too-big': 'Ce lien contient trop de texte pour être un programme. Il n’a pas été ouvert.',
    'newer-version':
      'Ce lien vient d’une Marelle plus récente que celle-ci. Recharge la page, ou demande le programme dans un fichier.',
    unsupported:
      'Ce navigateur est trop ancien pour ouvrir les liens de programmes. Demande le programme dans un fichier.',
    'unknown-lesson': 'Ce lien parle d’une leçon qui n’existe pas ici. Il n’a pas été ouvert.',
  } satisfies Record<LinkRefusal, string>,
  fileRefused: {
    'not-text': (name: string) => `« ${name} » n’est pas un fichier de texte. Choisis un fichier .js.`,
    'too-big': (name: string) => `« ${name} » est trop long pour être ouvert ici.`,
    unreadable: (name: string) => `Le navigateur n’arrive pas à lire « ${name} ».`,
  } satisfies Record<FileRefusal, (name: string) => string>,
  shareTitle: 'Partager ce programme',
  shareText:
    'Ce lien contient tout le programme. Qui l’ouvre reçoit une copie, qui ne s’exécute pas toute seule. Rien n’est envoyé ailleurs.',
  link: 'Lien',
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
  notCopied: 'Le navigateur refuse de copier. Le lien est sélectionné : copie-le au clavier.',
  tooLong: 'Ce programme est trop long pour tenir dans un lien. Enregistre-le dans un fichier.',
  close: 'Fermer',
  refused:
    'Ce navigateur refuse de garder tes programmes. Enregistre celui-ci dans un fichier avant de fermer la page.',
  copyMade: (name: string) =>
    `Un autre onglet a changé le même programme. Ta version d’ici est gardée à part, sous le nom « ${name} ».`,
  example: '// Change ce programme, puis exécute-le.\nconsole.log("Bonjour !");\n',
};

/** The shape that every language fills. */
export type PlaygroundMessages = typeof playgroundFr;
