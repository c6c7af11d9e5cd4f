import type { PlaygroundMessages } from './playground-fr.ts';

/** Words of the playground, in English. */
export const playgroundEn = {
  title: 'Playground',
  intro: 'Write any program you like: it is kept on this device.',
  editor: 'Your program',
  programs: 'My programs',
  name: 'Name of the program',
  unnamed: 'No name',
  run: 'Run',
  runKeys: 'Ctrl and Enter',
  stop: 'Stop',
  tools: 'Run and stop',
  files: 'Programs and files',
  startNew: 'New',
  open: 'Open a file…',
  save: 'Save (.js)',
  share: 'Share',
  remove: 'Delete',
  undoRemove: 'Undo the deletion',
  removed: (name: string) => `“${name}” is deleted.`,
  tabs: 'Parts of the page',
  code: 'Code',
  result: 'Result',
  resize: 'Move the divider',
  drawing: 'Drawing',
  running: 'The program is running.',
  visitor: {
    link: 'This program comes from a link. It runs only when you ask for it, and your own programs are still here.',
    file: (name: string) =>
      `This program comes from the file “${name}”. It is kept as soon as you change it.`,
    example: 'A program to start from: change it as you like, and it is kept.',
  },
  keep: 'Keep this program',
  dismiss: 'Back to my program',
  received: 'Received program',
  linkRefused: {
    'not-valid': 'This link is damaged: there is no program in it. Ask for it to be sent once more.',
    'too-big': 'This link holds too much text to be a program. It was not opened.',
    'newer-version':
      'This link comes from a newer Marelle than this one. Reload the page, or ask for the program as a file.',
    unsupported: 'This browser is too old to open links with programs. Ask for the program as a file.',
    'unknown-lesson': 'This link is about a lesson that does not exist here. It was not opened.',
  },
  fileRefused: {
    'not-text': (name: string) => `“${name}” is not a text file. Choose a .js file.`,
    'too-big': (name: string) => `“${name}” is too long to be opened here.`,
    unreadable: (name: string) => `The browser cannot read “${name}”.`,
  },
  shareTitle: 'Share this program',
  shareText:
    'This link holds the whole program. Whoever opens it gets a copy, which does not run by itself. Nothing is sent anywhere.',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'The browser refuses to copy. The link is selected: copy it with the keyboard.',
  tooLong: 'This program is too long for a link. Save it as a file.',
  close: 'Close',
  refused: 'This browser refuses to keep your programs. Save this one as a file before you close the page.',
  copyMade: (name: string) =>
    `Another tab changed the same program. Your version from here is kept apart, as “${name}”.`,
  example: '// Change this program, then run it.\nconsole.log("Hello!");\n',
} satisfies PlaygroundMessages;
