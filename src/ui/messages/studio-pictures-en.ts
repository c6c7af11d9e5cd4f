import type { StudioPicturesMessages } from './studio-pictures-fr.ts';

const kilo = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const mega = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${kilo.format(Math.max(1, bytes / 1000))} KB` : `${mega.format(bytes / 1_000_000)} MB`;

/** Words for the pictures of the studio's lessons, in English. */
export const studioPicturesEn: StudioPicturesMessages = {
  add: 'Add a picture',
  title: 'A picture for the lesson',
  facts: (name: string, bytes: number) => `${name}, ${size(bytes)}`,
  alt: 'Description of the picture',
  altHelp:
    'For those who do not see the picture: say in one sentence what it teaches, for example “A square with sides of 100, drawn from left to right”.',
  insert: 'Put it in the lesson',
  cancel: 'Cancel',
  left: (amount: number) =>
    amount < 2 ? 'One more picture after this one.' : `${String(amount)} more pictures after this one.`,
  cleaned: 'This drawing held links, animations or programs: they are taken out.',
  shrunk: (bytes: number) =>
    `This photo had ${size(bytes)}: it is made smaller for the lesson, and where and when it was taken is no longer in it.`,
  refused: {
    kind: (name: string) =>
      `“${name}” is not a PNG, JPEG, WebP or SVG picture: it is not added. Save it as one of these, then try again.`,
    large: (name: string, bytes: number) =>
      `“${name}” has ${size(bytes)}, and a picture has at most 1 MB: it is not added. Make it smaller, then try again.`,
    broken: (name: string) => `“${name}” cannot be read, or is not whole: it is not added.`,
    'no-room': (name: string) =>
      `There is no room left for “${name}”: the studio’s pictures have at most 15 MB together. Delete those that are no longer used, under “All my lessons”.`,
  },
  notInFile: (names: string) =>
    `This file does not hold the pictures (${names}). “Export a course”, under “All my lessons”, puts the lesson and its pictures into a .zip.`,
  notInLink: (names: string) =>
    `The link does not hold the pictures (${names}). To give them too, send the .zip of “Export a course”.`,
  notHere: (names: string) => `These pictures are not in the studio and are missing from the .zip: ${names}`,
  mine: 'Pictures',
  mineText: 'The pictures of this studio’s lessons. Those that are no longer used may go.',
  used: 'in a lesson',
  unused: 'no longer used',
  remove: 'Delete',
  removeNamed: (name: string) => `Delete ${name}`,
  total: (bytes: number) => `${size(bytes)} of 15 MB`,
};
