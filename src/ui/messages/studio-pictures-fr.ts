import type { RefusedPicture } from '../studio/pictures/picture-file.ts';

const kilo = new Intl.NumberFormat('fr', { maximumFractionDigits: 0 });
const mega = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });
/** A number of bytes as people say it. */
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${kilo.format(Math.max(1, bytes / 1000))} Ko` : `${mega.format(bytes / 1_000_000)} Mo`;

/** Words for the pictures of the studio's lessons, in French. */
export const studioPicturesFr = {
  add: 'Ajouter une image',
  title: 'Une image pour la leçon',
  facts: (name: string, bytes: number) => `${name}, ${size(bytes)}`,
  alt: 'Description de l’image',
  altHelp:
    'Pour qui ne voit pas l’image : dites en une phrase ce qu’elle apprend, par exemple « Un carré de côté 100, tracé de gauche à droite ».',
  insert: 'Mettre dans la leçon',
  cancel: 'Annuler',
  left: (amount: number) =>
    amount < 2 ? 'Encore une image après celle-ci.' : `Encore ${String(amount)} images après celle-ci.`,
  cleaned: 'Ce dessin contenait des liens, des animations ou des programmes : ils sont retirés.',
  shrunk: (bytes: number) =>
    `Cette photo faisait ${size(bytes)} : elle est réduite pour la leçon, et le lieu et la date de la prise de vue n’y sont plus.`,
  refused: {
    kind: (name: string) =>
      `« ${name} » n’est pas une image PNG, JPEG, WebP ou SVG : elle n’est pas ajoutée. Enregistrez-la dans une de ces formes, puis réessayez.`,
    large: (name: string, bytes: number) =>
      `« ${name} » fait ${size(bytes)}, et une image a au plus 1 Mo : elle n’est pas ajoutée. Réduisez sa taille, puis réessayez.`,
    broken: (name: string) => `« ${name} » n’est pas lisible, ou n’est pas entière : elle n’est pas ajoutée.`,
    'no-room': (name: string) =>
      `Il n’y a plus de place pour « ${name} » : les images de l’atelier ont ensemble au plus 15 Mo. Supprimez celles qui ne servent plus, dans « Toutes mes leçons ».`,
  } satisfies Record<RefusedPicture['reason'], (name: string, bytes: number) => string>,
  notInFile: (names: string) =>
    `Ce fichier ne contient pas les images (${names}). « Exporter un cours », dans « Toutes mes leçons », met la leçon et ses images dans un .zip.`,
  notInLink: (names: string) =>
    `Le lien ne contient pas les images (${names}). Pour les donner aussi, envoyez le .zip de « Exporter un cours ».`,
  notHere: (names: string) => `Ces images ne sont pas dans l’atelier et manquent dans le .zip : ${names}`,
  mine: 'Images',
  mineText: 'Les images des leçons de cet atelier. Celles qui ne servent plus peuvent partir.',
  used: 'dans une leçon',
  unused: 'ne sert plus',
  remove: 'Supprimer',
  removeNamed: (name: string) => `Supprimer ${name}`,
  total: (bytes: number) => `${size(bytes)} sur 15 Mo`,
};

/** The shape that every language fills. */
export type StudioPicturesMessages = typeof studioPicturesFr;
