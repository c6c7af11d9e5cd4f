import * as v from 'valibot';

import { foldWord } from '../format/words.ts';

/** One exercise of a track: which of its files is what. Paths are relative to the folder that is imported, with `/`. */
export interface Exercise {
  /** Id of its lesson. */
  readonly id: string;
  /** Its own folder; empty for the folder that is imported. */
  readonly root: string;
  readonly specs: readonly string[];
  /** The student's files where the track says so; else they are found by what the spec imports. */
  readonly stubs: readonly string[] | null;
  /** Files that hold the reference solution, best first where the track does not say which; may be empty. */
  readonly references: readonly string[];
  /** Name of the exercise in file names. */
  readonly stem: string;
  readonly config: ExerciseConfig;
}

/** What a track says of an exercise in `.meta/config.json`. */
export type ExerciseConfig = v.InferOutput<typeof configSchema>;

const texts = v.optional(v.fallback(v.array(v.string()), []), []);
const configSchema = v.object({
  blurb: v.optional(v.fallback(v.string(), ''), ''),
  source_url: v.optional(v.fallback(v.string(), ''), ''),
  files: v.optional(
    v.fallback(v.object({ solution: texts, test: texts, example: texts, exemplar: texts }), noFiles()),
    noFiles(),
  ),
});

const SCRIPT = /\.[mc]?[jt]sx?$/i;
const SPEC_NAME =
  /(?:(?:^|[/._-])(?:spec|test)s?|(?:^|[/._-])test[._-][\w-]+|[a-z\d](?:Spec|Test)s?)\.[mc]?[jt]sx?$/;
const SPEC_FOLDER = /(?:^|\/)(?:__tests__|tests?|specs?)\/[^/]+\.[mc]?[jt]sx?$/i;
/** Files beside specs that help them. */
const HELPER =
  /(?:^|\/)(?:support|helpers?|fixtures?|mocks?|__mocks__)\/|(?:^|\/)(?:[\w.-]*(?:helpers?|setup|utils?|config)|mocha|chai|jasmine|index)\.[mc]?[jt]sx?$/i;
/** Folders that hold answers or tools, not exercises. */
const ASIDE = /(?:^|\/)(?:\.meta|\.?solutions?|node_modules|\.git|\.?templates?|generators?)\//i;
const REFERENCE = /(?:^|[/._-])(proof|exemplar|example|solution|answer|reference)s?(?:[/._-])/i;
/** What tells an answer's folder or file from the student's, at either end of its name. */
const ANSWER_WORD =
  /^(?:solutions?|answers?|solved|completed?|finished|final)[._-]|[._-]?(?:solutions?|answers?|solved|completed?|finished|final|exemplar)$/i;
const REFERENCE_ORDER = ['proof', 'exemplar', 'example', 'solution', 'answer', 'reference'];

/** Finds the exercises of a folder by their specs; `files` has the text of each file by its path. */
export function findExercises(files: ReadonlyMap<string, string>): readonly Exercise[] {
  const paths = [...files.keys()].toSorted();
  const specs = paths.filter((path) => isSpec(path) && !ASIDE.test(path));
  const byRoot = new Map<string, string[]>();
  for (const spec of specs) byRoot.set(rootOf(spec), [...(byRoot.get(rootOf(spec)) ?? []), spec]);
  const taken = new Set<string>();
  return [...byRoot].flatMap(([root, own]) => {
    const config = readConfig(files.get(join(root, '.meta/config.json')));
    const told = config.files.test.map((name) => join(root, name)).filter((path) => files.has(path));
    const groups = told.length > 0 ? [told] : own.map((spec) => [spec]);
    return groups.map((group): Exercise => {
      const stem = stemOf(group[0] ?? '', root);
      const isOnly = groups.length === 1;
      const id = uniqueId(isOnly ? nameOf(root, stem) : stem, root, taken);
      const isThere = (name: string): boolean => files.has(name);
      const stubs = config.files.solution.map((name) => join(root, name)).filter(isThere);
      const answers = [...config.files.exemplar, ...config.files.example];
      const toldAnswers = answers.map((name) => join(root, name)).filter(isThere);
      const references = toldAnswers.length > 0 ? toldAnswers : findReferences(paths, root, stem, isOnly);
      return { id, root, specs: group, stubs: stubs.length > 0 ? stubs : null, references, stem, config };
    });
  });
}

/** True for a file of tests, by its name or its folder. */
export function isSpec(path: string): boolean {
  return SCRIPT.test(path) && (SPEC_NAME.test(path) || (SPEC_FOLDER.test(path) && !HELPER.test(path)));
}

/** A path below a folder; `.` and `..` are followed. */
export function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function baseOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function rootOf(spec: string): string {
  const folder = folderOf(spec);
  return /(?:^|\/)(?:__tests__|tests?|specs?)$/i.test(folder) ? folderOf(folder) : folder;
}

/** The folder's name, where it says more than which part of an exercise it holds. */
function nameOf(root: string, stem: string): string {
  const own = root
    .split('/')
    .filter((part) => !/^(?:|problems?|exercises?|starters?|start|src|lib|tests?|code|js)$/i.test(part))
    .at(-1);
  if (own === undefined) return stem;
  return /^\d+$/.test(own) ? `${own}-${stem}` : own;
}

function stemOf(spec: string, root: string): string {
  const stem = baseOf(spec)
    .replace(SCRIPT, '')
    .replace(/[._-]?(?:spec|test)s?$/i, '');
  return stem === '' || stem === 'index' ? baseOf(root) : stem;
}

function uniqueId(name: string, root: string, taken: Set<string>): string {
  const slug = slugOf(name);
  const longer = slugOf(`${baseOf(folderOf(root))}-${name}`);
  let id = taken.has(slug) ? longer : slug;
  for (let round = 2; taken.has(id); round++) id = `${longer}-${round}`;
  taken.add(id);
  return id;
}

function slugOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2');
  return (
    foldWord(words)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'exercise'
  );
}

function findReferences(paths: readonly string[], root: string, stem: string, isOnly: boolean): string[] {
  const prefix = root === '' ? '' : `${root}/`;
  const rank = (path: string): number => {
    const word = (REFERENCE.exec(path.slice(prefix.length))?.[1] ?? '').toLowerCase();
    return REFERENCE_ORDER.indexOf(word) * 1000 + path.length;
  };
  const beside = paths
    .filter((path) => {
      if (!path.startsWith(prefix) || !SCRIPT.test(path) || isSpec(path)) return false;
      const own = path.slice(prefix.length);
      // A word in the exercise's own name says nothing of the file.
      const isAnswer = own.startsWith('.meta/') || REFERENCE.test(`/${own.replaceAll(stem, '')}`);
      if (own.includes('node_modules/') || !isAnswer) return false;
      return isOnly || foldWord(own).includes(foldWord(stem));
    })
    .toSorted((a, b) => rank(a) - rank(b));
  return (beside.length > 0 ? beside : findFarReferences(paths, root, stem)).slice(0, 1);
}

/** Answers in a tree of their own, beside that of the exercises: `solutions/day-1/add.js` for `exercises/day-1/add.js`. */
function findFarReferences(paths: readonly string[], root: string, stem: string): string[] {
  const bare = (path: string): string =>
    path
      .replace(SCRIPT, '')
      .split('/')
      .map((part) => part.replace(ANSWER_WORD, ''))
      .filter(
        (part) =>
          !/^(?:|exercises?|problems?|challenges?|katas?|starters?|start|src|lib|js|tests?|specs?|examples?|references?|index|main)$/i.test(
            part,
          ),
      )
      .join('/');
  const wanted = new Set(
    [bare(join(root, stem)), bare(root), bare(join(root, 'index'))].filter((path) => path !== ''),
  );
  return paths.filter(
    (path) =>
      SCRIPT.test(path) &&
      !isSpec(path) &&
      !(root !== '' && path.startsWith(`${root}/`)) &&
      !path.includes('node_modules/') &&
      /(?:solution|answer|solved|complete|final|exemplar|reference)/i.test(path) &&
      wanted.has(bare(path)),
  );
}

function readConfig(text: string | undefined): ExerciseConfig {
  let raw: unknown = {};
  try {
    raw = JSON.parse(text ?? '{}');
  } catch {
    // A track with a broken config still has its files.
  }
  const parsed = v.safeParse(configSchema, raw);
  return parsed.success ? parsed.output : { blurb: '', source_url: '', files: noFiles() };
}

function noFiles(): { solution: string[]; test: string[]; example: string[]; exemplar: string[] } {
  return { solution: [], test: [], example: [], exemplar: [] };
}
