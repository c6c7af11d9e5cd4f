import type { RunOutcome } from '../../src/sandbox/run-program.ts';
import type { Misuse } from './options.ts';

/** Words of the command line in one language. */
export interface ProgramMessages {
  readonly help: string;
  readonly misuse: (misuse: Misuse) => string;
  readonly unreadable: (problem: FileTrouble) => string;
  readonly noPrograms: (folder: string) => string;
  readonly ending: (outcome: RunOutcome) => string;
  readonly place: (line: number, column: number) => string;
  readonly engineBroken: (detail: string) => string;
}

/** Why a file cannot be run. */
export type FileTrouble =
  | { readonly code: 'missing'; readonly path: string }
  | { readonly code: 'not-readable'; readonly path: string; readonly detail: string }
  | { readonly code: 'not-text'; readonly path: string }
  | { readonly code: 'not-a-file'; readonly path: string }
  | { readonly code: 'too-long'; readonly path: string; readonly limit: number };

const OPTIONS = `  --json          one JSON object a file, one a line
  --trace         the first 10,000 steps: place, names with their values, console lines so far
  --input TEXT    answer to the next question (prompt, lire, confirm); may be repeated
  --seed N        seed of Math.random, 0 to 4294967295
  --time-ms N     longest running time, 1 to 60000
  --lang fr|en    language of these sentences`;

const OPTIONS_FR = `  --json          un objet JSON par fichier, un par ligne
  --trace         les 10 000 premiers pas : endroit, noms avec leurs valeurs, lignes de console
  --input TEXTE   réponse à la question suivante (prompt, lire, confirm) ; peut se répéter
  --seed N        graine de Math.random, de 0 à 4294967295
  --time-ms N     durée maximale, de 1 à 60000
  --lang fr|en    langue de ces phrases`;

const fr: ProgramMessages = {
  help: `Exécute des programmes dans le bac à sable de Marelle.

Usage : npm run --silent program -- FICHIER… [options]

Un dossier vaut pour tous ses fichiers .js, dans l’ordre de leurs noms.

${OPTIONS_FR}

Code de sortie : 0 si tout s’est terminé, 1 si un programme ne s’est pas terminé, 2 si la commande est fausse.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-file':
        return 'Il manque un fichier : npm run --silent program -- FICHIER… (--help explique tout).';
      case 'unknown-option':
        return `L’option ${misuse.word} n’existe pas (--help les donne toutes).`;
      case 'missing-value':
        return `Il manque une valeur après ${misuse.word}.`;
      case 'bad-number':
        return `${misuse.word} attend un nombre entier dans ses bornes, pas « ${misuse.value} » (--help les donne).`;
    }
  },
  unreadable: (trouble) => {
    switch (trouble.code) {
      case 'missing':
        return `${trouble.path} : ce fichier n’existe pas.`;
      case 'not-readable':
        return `${trouble.path} : ce fichier ne se lit pas (${trouble.detail}).`;
      case 'not-a-file':
        return `${trouble.path} : ce n’est ni un fichier ni un dossier.`;
      case 'not-text':
        return `${trouble.path} : ce fichier n’est pas du texte en UTF-8.`;
      case 'too-long':
        return `${trouble.path} : ce programme dépasse ${trouble.limit} caractères.`;
    }
  },
  noPrograms: (folder) => `${folder} : ce dossier ne contient aucun fichier .js.`,
  ending: (outcome) => {
    switch (outcome.kind) {
      case 'completed':
        return 'Terminé.';
      case 'threw':
        return `Erreur : ${[outcome.error.name, outcome.error.message].filter((part) => part !== '').join(' : ')}`;
      case 'timed-out':
        return `Arrêté : le programme tournait encore après ${outcome.limitMs} ms.`;
      case 'out-of-memory':
        return 'Arrêté : le programme demande trop de mémoire.';
      case 'too-deep':
        return 'Arrêté : des fonctions s’appellent l’une l’autre sans fin.';
      case 'flooded':
        return `Arrêté : plus de ${outcome.limit} ${
          {
            console: 'lignes dans la console',
            drawing: 'ordres de dessin',
            timers: 'minuteries à la fois',
            questions: 'questions',
          }[outcome.by]
        }.`;
      case 'stopped':
        return 'Arrêté.';
      case 'crashed':
        return `Le bac à sable s’est arrêté (${outcome.detail}).`;
      case 'awaiting-input':
        return `Le programme attend une réponse à « ${outcome.question.message} » : ajoute --input "…".`;
    }
  },
  place: (line, column) => `ligne ${line}, colonne ${column}`,
  engineBroken: (detail) => `Le bac à sable n’a pas pu démarrer : ${detail}`,
};

const en: ProgramMessages = {
  help: `Runs programs in Marelle's sandbox.

Usage: npm run --silent program -- FILE… [options]

A folder stands for all its .js files, in the order of their names.

${OPTIONS}

Exit code: 0 when all completed, 1 when a program did not, 2 when the command is wrong.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-file':
        return 'A file is missing: npm run --silent program -- FILE… (--help explains all).';
      case 'unknown-option':
        return `There is no option ${misuse.word} (--help lists them all).`;
      case 'missing-value':
        return `A value is missing after ${misuse.word}.`;
      case 'bad-number':
        return `${misuse.word} takes a whole number within its bounds, not "${misuse.value}" (--help gives them).`;
    }
  },
  unreadable: (trouble) => {
    switch (trouble.code) {
      case 'missing':
        return `${trouble.path}: there is no such file.`;
      case 'not-readable':
        return `${trouble.path}: this file cannot be read (${trouble.detail}).`;
      case 'not-a-file':
        return `${trouble.path}: this is neither a file nor a folder.`;
      case 'not-text':
        return `${trouble.path}: this file is no UTF-8 text.`;
      case 'too-long':
        return `${trouble.path}: this program is longer than ${trouble.limit} characters.`;
    }
  },
  noPrograms: (folder) => `${folder}: this folder has no .js file.`,
  ending: (outcome) => {
    switch (outcome.kind) {
      case 'completed':
        return 'Completed.';
      case 'threw':
        return `Error: ${[outcome.error.name, outcome.error.message].filter((part) => part !== '').join(': ')}`;
      case 'timed-out':
        return `Stopped: the program was still running after ${outcome.limitMs} ms.`;
      case 'out-of-memory':
        return 'Stopped: the program asks for too much memory.';
      case 'too-deep':
        return 'Stopped: functions call one another without end.';
      case 'flooded':
        return `Stopped: more than ${outcome.limit} ${
          {
            console: 'lines in the console',
            drawing: 'drawing orders',
            timers: 'timers at once',
            questions: 'questions',
          }[outcome.by]
        }.`;
      case 'stopped':
        return 'Stopped.';
      case 'crashed':
        return `The sandbox broke down (${outcome.detail}).`;
      case 'awaiting-input':
        return `The program waits for an answer to "${outcome.question.message}": add --input "…".`;
    }
  },
  place: (line, column) => `line ${line}, column ${column}`,
  engineBroken: (detail) => `The sandbox could not start: ${detail}`,
};

/** The command line's words by language. */
export const programMessages: Readonly<Record<'fr' | 'en', ProgramMessages>> = { fr, en };
