import type { Problem } from '../../src/lessons/problem.ts';
import { problemsEn } from '../../src/ui/messages/problems-en.ts';
import { problemsFr } from '../../src/ui/messages/problems-fr.ts';
import type { FileTrouble } from './read-lessons.ts';
import type { Misuse } from './options.ts';

/** Words of the command line in one language. */
export interface LessonsMessages {
  readonly help: string;
  readonly misuse: (misuse: Misuse) => string;
  readonly trouble: (trouble: FileTrouble) => string;
  readonly problem: (problem: Problem) => string;
  readonly totals: (files: number, errors: number, warnings: number, steps: number, tests: number) => string;
  readonly watching: string;
  readonly engineBroken: (detail: string) => string;
  readonly columns: readonly [
    step: string,
    solutions: string,
    starter: string,
    mistakes: string,
    mutants: string,
  ];
  readonly starterFails: string;
  readonly starterPasses: string;
}

const fr: LessonsMessages = {
  help: `Lit des leçons et les prouve en exécutant tout ce qu’elles contiennent.

Usage : npm run --silent lessons -- FICHIER_OU_DOSSIER… [options]

  --mutants      change la solution par endroits et cherche les changements qu’aucun test ne remarque
  --json         un seul objet JSON
  --watch        recommence à chaque changement d’un fichier
  --lang fr|en   langue des phrases

Code de sortie : 0 sans erreur, 1 avec des erreurs, 2 si la commande est fausse.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-path':
        return 'Il manque un fichier ou un dossier : npm run --silent lessons -- public/lessons (--help explique tout).';
      case 'unknown-option':
        return `L’option ${misuse.word} n’existe pas (--help les donne toutes).`;
      case 'bad-language':
        return `--lang attend fr ou en, pas « ${misuse.word} ».`;
    }
  },
  trouble: (trouble) => {
    switch (trouble.code) {
      case 'missing':
        return `${trouble.path} : ce fichier ou dossier n’existe pas.`;
      case 'not-readable':
        return `${trouble.path} : ce fichier ne se lit pas (${trouble.detail}).`;
      case 'not-text':
        return `${trouble.path} : ce fichier n’est pas du texte en UTF-8.`;
      case 'no-lessons':
        return `${trouble.path} : ce dossier ne contient aucune leçon (.md).`;
    }
  },
  problem: problemsFr,
  totals: (files, errors, warnings, steps, tests) =>
    `${files} fichier(s), ${steps} étape(s), ${tests} test(s) : ${errors} erreur(s), ${warnings} avertissement(s).`,
  watching: 'J’attends un changement (Ctrl-C pour finir)…',
  engineBroken: (detail) => `Le bac à sable n’a pas pu démarrer : ${detail}`,
  columns: ['étape', 'solutions', 'départ', 'erreurs', 'mutants'],
  starterFails: 'échoue',
  starterPasses: 'passe',
};

const en: LessonsMessages = {
  help: `Reads lessons and proves them by running all that they have.

Usage: npm run --silent lessons -- FILE_OR_FOLDER… [options]

  --mutants      changes the solution in places and looks for changes that no test notices
  --json         one JSON object
  --watch        starts again whenever a file changes
  --lang fr|en   language of the sentences

Exit code: 0 without errors, 1 with errors, 2 when the command is wrong.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-path':
        return 'A file or folder is missing: npm run --silent lessons -- public/lessons (--help explains all).';
      case 'unknown-option':
        return `There is no option ${misuse.word} (--help lists them all).`;
      case 'bad-language':
        return `--lang takes fr or en, not "${misuse.word}".`;
    }
  },
  trouble: (trouble) => {
    switch (trouble.code) {
      case 'missing':
        return `${trouble.path}: there is no such file or folder.`;
      case 'not-readable':
        return `${trouble.path}: this file cannot be read (${trouble.detail}).`;
      case 'not-text':
        return `${trouble.path}: this file is no UTF-8 text.`;
      case 'no-lessons':
        return `${trouble.path}: this folder has no lesson (.md).`;
    }
  },
  problem: problemsEn,
  totals: (files, errors, warnings, steps, tests) =>
    `${files} file(s), ${steps} step(s), ${tests} test(s): ${errors} error(s), ${warnings} warning(s).`,
  watching: 'Waiting for a change (Ctrl-C to end)…',
  engineBroken: (detail) => `The sandbox could not start: ${detail}`,
  columns: ['step', 'solutions', 'starter', 'mistakes', 'mutants'],
  starterFails: 'fails',
  starterPasses: 'passes',
};

/** The command line's words by language. */
export const lessonsMessages: Readonly<Record<'fr' | 'en', LessonsMessages>> = { fr, en };
