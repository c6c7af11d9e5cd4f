import * as v from 'valibot';

import { findReferences, inAnswers, sameExercise } from './find-references.ts';
import { slugOf } from '../slug.ts';
import { baseOf, folderOf, isSpec, isSpecBy, join, SCRIPT } from './track-paths.ts';

/** One exercise of a track: which of its files is what. Paths are relative to the folder that is imported, with `/`. */
export interface Exercise {
  /** Id of its lesson. */
  readonly id: string;
  /** Its own folder; empty for the folder that is imported. */
  readonly root: string;
  /** Its name as the track writes it. */
  readonly name: string;
  /** Where it stands in the track: its folder, with its name where other exercises share that. */
  readonly path: string;
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

/** Folders that hold answers or tools, not exercises. */
const ASIDE = /(?:^|\/)(?:\.meta|\.?solutions?|node_modules|\.git|\.?templates?|generators?)\//i;

/**
 * Finds the exercises of a folder by their specs; `files` has the text of each file by its path, `taken` gets their ids,
 * `folder` is the name of the folder itself.
 */
export function findExercises(
  files: ReadonlyMap<string, string>,
  taken: Set<string> = new Set(),
  folder = '',
): readonly Exercise[] {
  const paths = [...files.keys()].filter((path) => !/\.d\.[mc]?ts$/.test(path)).toSorted();
  const all = paths.filter((path) => isSpecBy(path, files.get(path) ?? '') && !ASIDE.test(path));
  // Many tracks keep the tests beside the answers, too.
  const specs = all.filter(
    (path) =>
      !inAnswers(path) ||
      !all.some((other) => !inAnswers(other) && sameExercise(path) === sameExercise(other)),
  );
  const byRoot = new Map<string, string[]>();
  for (const spec of specs) byRoot.set(rootOf(spec), [...(byRoot.get(rootOf(spec)) ?? []), spec]);
  return [...byRoot].flatMap(([root, own]) => {
    const config = readConfig(files.get(join(root, '.meta/config.json')));
    const told = config.files.test.map((name) => join(root, name)).filter((path) => files.has(path));
    const groups = told.length > 0 ? [told] : own.map((spec) => [spec]);
    return groups.map((group): Exercise => {
      const stem = stemOf(group[0] ?? '', baseOf(root) || folder);
      const isOnly = groups.length === 1;
      const name = isOnly ? nameOf(root, stem) : stem;
      const id = uniqueId(name, root, taken);
      const isThere = (file: string): boolean => files.has(file);
      const stubs = config.files.solution.map((file) => join(root, file)).filter(isThere);
      const answers = [...config.files.exemplar, ...config.files.example];
      const toldAnswers = answers.map((file) => join(root, file)).filter(isThere);
      const references = toldAnswers.length > 0 ? toldAnswers : findReferences(paths, root, stem, isOnly);
      const path = isOnly && root !== '' ? root : join(root, stem);
      return {
        id,
        name,
        root,
        path,
        specs: group,
        stubs: stubs.length > 0 ? stubs : null,
        references,
        stem,
        config,
      };
    });
  });
}

function rootOf(spec: string): string {
  const folder = folderOf(spec);
  // Deep in a tree of tests, only the tree says that it is one.
  if (!isSpec(spec)) return folder.replace(/(?:^|\/)(?:__tests__|tests?|specs?)(?:\/.*|$)/i, '');
  return /(?:^|\/)(?:__tests__|tests?|specs?)$/i.test(folder) ? folderOf(folder) : folder;
}

/** The folder's name, where it says more than which part of an exercise it holds. */
function nameOf(root: string, stem: string): string {
  // A tree of tests only mirrors that of the exercises.
  if (/(?:^|\/)(?:__tests__|tests?|specs?)\//i.test(`${root}/`)) return stem;
  const own = root
    .split('/')
    .filter((part) => !/^(?:|problems?|exercises?|starters?|start|src|lib|tests?|code|js)$/i.test(part))
    .at(-1);
  if (own === undefined) return stem;
  return /^\d+$/.test(own) ? `${own}-${stem}` : own;
}

function stemOf(spec: string, folder: string): string {
  const stem = baseOf(spec)
    .replace(SCRIPT, '')
    .replace(/[._-]?(?:spec|test)s?$/i, '');
  return stem === '' || stem === 'index' ? folder : stem;
}

function uniqueId(name: string, root: string, taken: Set<string>): string {
  const slug = slugOf(name);
  const longer = slugOf(`${baseOf(folderOf(root))}-${name}`);
  let id = taken.has(slug) ? longer : slug;
  for (let round = 2; taken.has(id); round++) id = `${longer}-${round}`;
  taken.add(id);
  return id;
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
