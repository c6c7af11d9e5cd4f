import { buildPrograms } from './build-programs.ts';
import { buildTests, type ReadSpec } from './suite/build-tests.ts';
import { cleanMarkdown, cleanSections, HINTS, type FindPicture } from './clean-markdown.ts';
import { findChangedBuiltIns } from './source/find-changed-built-ins.ts';
import type { Exercise } from './track/find-exercises.ts';
import { plainReadme } from './plain-readme.ts';
import { readSource, targetOf, type Desk } from './source/read-source.ts';
import type { Refusal } from './refusal.ts';
import { slugOf } from './slug.ts';
import { isSpec, join } from './track/track-paths.ts';
import { wordsOf, type Place } from './track/track-plan.ts';
import type { LessonParts } from './write-lesson.ts';

/** What a lesson is written from and the pictures that go with it, or every reason why there can be none. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly parts: LessonParts;
      /** Other ways to write the same lesson, for when that one does not hold. */
      readonly others: readonly LessonParts[];
      /** Path in the track → path beside the lesson. */
      readonly pictures: ReadonlyMap<string, string>;
      /** True when the programs were strict before, which they no longer are. */
      readonly wasStrict: boolean;
      /** True when the track has no solution but what stands where the student's file would be. */
      readonly isGuessed: boolean;
      /** Why it may not hold, which is known for certain only once it does not. */
      readonly doubts: readonly Refusal[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Longest introduction that stands in the step itself, in UTF-16 code units. */
const MAX_INTRODUCTION = 1200;
/** Sections of a readme that tell how to use the tools of a track. */
const FOR_TOOLS =
  /^[^\p{L}\p{N}]*(?:set ?-?up|getting started|installation|how to (?:run|test)|running|requirements|submitting|testing|tests?$|test (?:suite|cases)|making the test|source|credits?|licen[cs]e|contribut|feedback|help$|solution)/iu;
const FALLBACK = { fr: 'Fais passer toutes les vérifications.', en: 'Make all the checks pass.' } as const;

/** Makes one exercise of a track into the parts of a lesson. `paths` has every file of the track, pictures too. */
export function importExercise(
  exercise: Exercise,
  files: ReadonlyMap<string, string>,
  paths: ReadonlySet<string>,
  language: 'fr' | 'en',
  place: Pick<Place, 'name' | 'level'> = { name: null, level: null },
): ImportResult {
  const found: Desk = { files, exercise, refusals: [] };
  const specs = exercise.specs.map((path): ReadSpec => ({ path, module: readSource(path, 'spec', found) }));
  const imported = exercise.stubs ?? findStubs(specs, found);
  const unnamed = nameForDefault(specs, exercise.stem);
  const isGuessed = exercise.references.length === 0;
  if (isGuessed && imported.length === 0) found.refusals.push({ code: 'no-reference' });
  if (found.refusals.length > 0) return refuse(found);
  // Without another solution, the student's file may be one; what she begins with is then made from it.
  const desk = isGuessed ? { ...found, exercise: { ...exercise, references: imported } } : found;
  const isAnswer = (path: string): boolean => desk.exercise.references.includes(path);
  const stubs = imported.some(isAnswer) ? findOtherStub(desk, isAnswer) : imported;
  const programs = buildPrograms(stubs, unnamed, desk);
  const tests = buildTests(specs, stubs, programs, desk);
  if (desk.refusals.length > 0) return refuse(desk);

  const pictures = new Map<string, string>();
  const read = (name: string): string => files.get(join(exercise.root, name)) ?? '';
  const clean = (name: string): string =>
    cleanMarkdown(read(name), pictureFinder(name, desk, paths, pictures));
  const introduction = [clean('.docs/introduction.md'), clean('.docs/introduction.append.md')]
    .filter((text) => text !== '')
    .join('\n\n');
  const hasOwnStep = introduction.length > MAX_INTRODUCTION;
  const body = [
    hasOwnStep ? '' : introduction,
    clean('.docs/instructions.md'),
    clean('.docs/instructions.append.md'),
  ].filter((text) => text !== '');
  const sections =
    body.length > 0
      ? []
      : readmeOf(exercise, files).flatMap((name) =>
          cleanSections(plainReadme(name, read(name)), pictureFinder(name, desk, paths, pictures), true),
        );
  const readme = sections
    .filter(({ title }) => !FOR_TOOLS.test(title) && !HINTS.test(title))
    .map(({ title, text }) => (title === '' ? text : `#### ${title}\n\n${text}`));
  const inReadme = sections.filter(({ title }) => HINTS.test(title)).map(({ text }) => ({ title: '', text }));
  const hints = cleanSections(read('.docs/hints.md'), pictureFinder('.docs/hints.md', desk, paths, pictures));
  return {
    ok: true,
    others: [],
    pictures,
    wasStrict: programs.isStrict,
    isGuessed,
    doubts: desk.exercise.references.flatMap((path) => findChangedBuiltIns(path, files.get(path) ?? '')),
    parts: {
      id: exercise.id,
      language,
      title: place.name ?? wordsOf(slugOf(exercise.name) === exercise.id ? exercise.name : exercise.id),
      summary: exercise.config.blurb,
      level: place.level,
      sourceUrl: exercise.config.source_url,
      timeLimitMs: null,
      introduction: hasOwnStep ? introduction : '',
      instructions:
        [...body, ...readme, ''].join('\n\n').trim() || exercise.config.blurb || FALLBACK[language],
      hints: hints.length > 0 ? hints : inReadme,
      starter: programs.starter,
      tests,
      solution: programs.solution,
      setup: programs.setupHelpers.text,
    },
  };
}

function refuse({ refusals }: Desk): ImportResult {
  const seen = new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal]));
  return { ok: false, refusals: [...seen.values()] };
}

/** The file that the spec imports and that has the exercise's name, else the first one that it imports. */
function findStubs(specs: readonly ReadSpec[], desk: Desk): string[] {
  const targets = specs.flatMap(({ path, module }) =>
    module.imports.flatMap((wanted) => {
      if (!wanted.source.startsWith('.')) return [];
      const target = targetOf(path, wanted, desk);
      return target.kind === 'file' && !isSpec(target.path) ? [target.path] : [];
    }),
  );
  const stem = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const own = targets.find((path) => stem(path) === desk.exercise.stem);
  const [first] = targets.filter((path) => !path.endsWith('.json'));
  const stub = own ?? first;
  return stub === undefined ? [] : [stub];
}

/** For a spec that imports the solution: the file beside it that the student begins with, where there is just one such. */
function findOtherStub({ exercise, files }: Desk, isAnswer: (path: string) => boolean): string[] {
  const others = [...files.keys()].filter((path) => {
    const own = path.slice(exercise.root.length).replace(/^\//, '');
    const isHere = path === join(exercise.root, own) && !own.includes('/');
    return (
      isHere &&
      /(?<!\.d)\.[mc]?[jt]sx?$/.test(own) &&
      !isSpec(path) &&
      !isAnswer(path) &&
      !/config|setup|index/i.test(own)
    );
  });
  const told = others.filter((path) => /(?:exercise|start|stub|problem|template|todo)/i.test(path));
  const [stub] = told.length > 0 ? told : others;
  return stub === undefined || (told.length === 0 && others.length > 1) ? [] : [stub];
}

/** A default export without a name gets the one that the spec gives it. */
function nameForDefault(specs: readonly ReadSpec[], stem: string): string {
  const names = specs.flatMap(({ module }) => module.imports).flatMap((wanted) => wanted.names);
  const local = names.find(({ imported }) => imported === 'default' || imported === '=')?.local;
  return local ?? stem.replace(/[-_.\s]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Notes each picture that is used and says where it will be. */
function pictureFinder(
  from: string,
  { exercise }: Desk,
  paths: ReadonlySet<string>,
  pictures: Map<string, string>,
): FindPicture {
  const folder = from.split('/').slice(0, -1).join('/');
  return (url) => {
    const own = join(join(exercise.root, folder), decodeURI(url.replace(/[?#].*$/, '')));
    if (!paths.has(own) || !/\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(own)) return null;
    const name = (own.split('/').at(-1) ?? '').replace(/[^\w.-]/g, '-');
    const place = `images/${exercise.id}/${name}`;
    pictures.set(own, place);
    return place;
  };
}

function readmeOf(exercise: Exercise, files: ReadonlyMap<string, string>): string[] {
  const prefix = exercise.root === '' ? '' : `${exercise.root}/`;
  const names = [...files.keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const wanted = [
    ...[exercise.stem, 'readme', 'instructions', 'description', 'task', 'exercise', 'question', 'problem'],
    ...['challenge', 'assignment', 'index', 'lisezmoi', 'consigne', 'enonce', 'énoncé', 'sujet', 'aufgabe'],
    ...['enunciado', 'consigna', 'ejercicio', 'opgave', 'compito'],
  ];
  const isText = (name: string, want: string): boolean =>
    [`${want}.md`, `${want}.mdx`].includes(name.toLowerCase());
  const found = wanted.flatMap((want) => names.filter((name) => isText(name, want.toLowerCase())));
  return found.slice(0, 1);
}
