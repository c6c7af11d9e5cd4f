import type { Refusal } from '../../src/lessons/import/refusal.ts';
import { problemsEn } from '../../src/ui/messages/problems-en.ts';
import { problemsFr } from '../../src/ui/messages/problems-fr.ts';
import type { Misuse } from './options.ts';

/** Words of the importer in one language. */
export interface ImportMessages {
  readonly help: string;
  readonly misuse: (misuse: Misuse) => string;
  readonly notReadable: (folder: string, detail: string) => string;
  readonly notWritten: (file: string, detail: string) => string;
  readonly noExercise: (folder: string) => string;
  readonly done: (file: string, tests: number) => string;
  readonly refused: (exercise: string) => string;
  readonly contents: (file: string) => string;
  readonly contentsKept: (file: string) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly totals: (done: number, refused: number) => string;
  readonly engineBroken: (detail: string) => string;
}

const fr: ImportMessages = {
  help: `Transforme les exercices d’un parcours public (un fichier de départ, un fichier de tests à la manière de Jest,
une solution de référence) en leçons, et prouve chacune : la solution passe, le départ échoue.

Usage : npm run --silent import -- DOSSIER --out DOSSIER [options]

  --out DOSSIER       où écrire les leçons
  --lesson-lang fr|en langue des leçons (en par défaut)
  --json              un seul objet JSON
  --lang fr|en        langue des phrases

Code de sortie : 0 si tout est importé, 1 si un exercice est refusé, 2 si la commande est fausse.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-folder':
        return 'Il manque le dossier des exercices (--help explique tout).';
      case 'no-out':
        return 'Il manque --out DOSSIER : où écrire les leçons.';
      case 'too-many':
        return `Un seul dossier à la fois : « ${misuse.word} » est en trop.`;
      case 'unknown-option':
        return `L’option ${misuse.word} n’existe pas (--help les donne toutes).`;
      case 'bad-language':
        return `--lang attend fr ou en, pas « ${misuse.word} ».`;
    }
  },
  notReadable: (folder, detail) => `${folder} : ce dossier ne se lit pas (${detail}).`,
  notWritten: (file, detail) => `${file} : ce fichier ne s’écrit pas (${detail}).`,
  noExercise: (folder) =>
    `${folder} : aucun exercice trouvé (il faut un fichier de tests, par exemple nom.spec.js).`,
  done: (file, tests) => `${file} (${tests} test${tests > 1 ? 's' : ''})`,
  refused: (exercise) => `${exercise} : refusé`,
  contents: (file) => `${file} : la table des matières`,
  contentsKept: (file) => `${file} n’a pas été écrit par cette commande : il reste tel quel.`,
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'jsx':
        return `${refusal.file}, ligne ${refusal.line} : du JSX, qu’aucun navigateur ne comprend tel quel.`;
      case 'syntax':
        return `${refusal.file}, ligne ${refusal.line} : ce n’est pas du JavaScript (« ${refusal.near} »).`;
      case 'language':
        return `${refusal.file} est en « ${refusal.name} » ; une leçon est en JavaScript.`;
      case 'no-reference':
        return 'Aucune solution de référence (par exemple .meta/proof.ci.js, .meta/exemplar.js ou solution/).';
      case 'no-tests':
        return `${refusal.file} ne contient aucun test.`;
      case 'missing-file':
        return `${refusal.file} importe « ${refusal.name} », qui n’existe pas.`;
      case 'circular':
        return `${refusal.file} et un autre fichier s’importent l’un l’autre.`;
      case 'node-module':
        return `${refusal.file} utilise « ${refusal.name} », un module de Node ; une leçon n’a ni fichiers, ni réseau, ni système.`;
      case 'package':
        return `${refusal.file} utilise le paquet « ${refusal.name} » ; une leçon n’a pas de paquets npm.`;
      case 'global':
        return `${refusal.file}, ligne ${refusal.line} : « ${refusal.name} » n’existe pas dans le bac à sable.`;
      case 'module-mock':
        return `${refusal.file}, ligne ${refusal.line} : ${refusal.name} remplace un module ; une leçon n’a pas de modules.`;
      case 'snapshot':
        return `${refusal.file}, ligne ${refusal.line} : ${refusal.name} compare à un instantané enregistré dans un fichier.`;
      case 'test-feature':
        return `${refusal.file}, ligne ${refusal.line} : ${refusal.name} n’a pas d’équivalent ici.`;
      case 'module-feature':
        return `${refusal.file}, ligne ${refusal.line} : ${refusal.name} n’a pas de sens dans un programme d’un seul morceau.`;
      case 'built-in':
        return `${refusal.file}, ligne ${refusal.line} : la solution change ${refusal.name} ; des tests gardent tout ce que le langage a déjà, et ne verraient rien.`;
      case 'lesson':
        return `${refusal.problem.code} ${problemsFr(refusal.problem)}`;
    }
  },
  totals: (done, refused) => `${done} leçon(s) écrite(s), ${refused} exercice(s) refusé(s).`,
  engineBroken: (detail) => `Le bac à sable n’a pas pu démarrer : ${detail}`,
};

const en: ImportMessages = {
  help: `Turns the exercises of a public track (a stub, a Jest-style spec, a reference solution) into lessons, and proves
each of them: the solution passes, the starter fails.

Usage: npm run --silent import -- FOLDER --out DIR [options]

  --out DIR           where to write the lessons
  --lesson-lang fr|en language of the lessons (en by default)
  --json              one JSON object
  --lang fr|en        language of the sentences

Exit code: 0 when all were imported, 1 when an exercise was refused, 2 when the command is wrong.`,
  misuse: (misuse) => {
    switch (misuse.code) {
      case 'no-folder':
        return 'The folder of the exercises is missing (--help explains all).';
      case 'no-out':
        return '--out DIR is missing: where to write the lessons.';
      case 'too-many':
        return `One folder at a time: "${misuse.word}" is one too many.`;
      case 'unknown-option':
        return `There is no option ${misuse.word} (--help lists them all).`;
      case 'bad-language':
        return `--lang takes fr or en, not "${misuse.word}".`;
    }
  },
  notReadable: (folder, detail) => `${folder}: this folder cannot be read (${detail}).`,
  notWritten: (file, detail) => `${file}: this file cannot be written (${detail}).`,
  noExercise: (folder) => `${folder}: no exercise found (there has to be a spec, for instance name.spec.js).`,
  done: (file, tests) => `${file} (${tests} test${tests === 1 ? '' : 's'})`,
  refused: (exercise) => `${exercise}: refused`,
  contents: (file) => `${file}: the table of contents`,
  contentsKept: (file) => `${file} was not written by this command: it stays as it is.`,
  refusal: (refusal) => {
    switch (refusal.code) {
      case 'jsx':
        return `${refusal.file}, line ${refusal.line}: JSX, which no browser understands as it is.`;
      case 'syntax':
        return `${refusal.file}, line ${refusal.line}: this is not JavaScript ("${refusal.near}").`;
      case 'language':
        return `${refusal.file} is in "${refusal.name}"; a lesson is JavaScript.`;
      case 'no-reference':
        return 'There is no reference solution (for instance .meta/proof.ci.js, .meta/exemplar.js or solution/).';
      case 'no-tests':
        return `${refusal.file} has no test.`;
      case 'missing-file':
        return `${refusal.file} imports "${refusal.name}", which does not exist.`;
      case 'circular':
        return `${refusal.file} and another file import each other.`;
      case 'node-module':
        return `${refusal.file} uses "${refusal.name}", a module of Node; a lesson has no files, no network and no system.`;
      case 'package':
        return `${refusal.file} uses the package "${refusal.name}"; a lesson has no npm packages.`;
      case 'global':
        return `${refusal.file}, line ${refusal.line}: "${refusal.name}" does not exist in the sandbox.`;
      case 'module-mock':
        return `${refusal.file}, line ${refusal.line}: ${refusal.name} replaces a module; a lesson has no modules.`;
      case 'snapshot':
        return `${refusal.file}, line ${refusal.line}: ${refusal.name} compares with a snapshot kept in a file.`;
      case 'test-feature':
        return `${refusal.file}, line ${refusal.line}: ${refusal.name} has no counterpart here.`;
      case 'module-feature':
        return `${refusal.file}, line ${refusal.line}: ${refusal.name} makes no sense in a program of one piece.`;
      case 'built-in':
        return `${refusal.file}, line ${refusal.line}: the solution changes ${refusal.name}; tests keep all that the language already has, and would not see it.`;
      case 'lesson':
        return `${refusal.problem.code} ${problemsEn(refusal.problem)}`;
    }
  },
  totals: (done, refused) => `${done} lesson(s) written, ${refused} exercise(s) refused.`,
  engineBroken: (detail) => `The sandbox could not start: ${detail}`,
};

/** The importer's words by language. */
export const importMessages: Readonly<Record<'fr' | 'en', ImportMessages>> = { fr, en };
