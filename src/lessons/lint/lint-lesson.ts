import type { RunProgram } from '../../sandbox/run-program.ts';
import { parseFile, summarizeLesson, twinProblem } from '../format/compile-course.ts';
import { parseCourse } from '../format/parse-course.ts';
import { pictureMentions } from '../format/markdown/picture-mentions.ts';
import { ProblemList } from '../format/problems/problem-list.ts';
import type { LessonSummary } from '../catalogue.ts';
import type { Lesson } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import { proveStep } from './prove-step.ts';
import type { StepProof } from './proof.ts';
import { findPlaces } from './step-places.ts';

/** What a lint works with. */
export interface LintOptions {
  readonly run: RunProgram;
  readonly signal: AbortSignal;
  readonly wantsMutants: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Files to report on; the others are there for their translations. All by default. */
  readonly only?: ReadonlySet<string>;
  /** Whether a path beside a lesson's file is a file; where nobody can tell, pictures are not asked for. */
  readonly hasFile?: (lessonFile: string, path: string) => boolean;
  /** Called with each step's proof, and the problems that running it has found, as soon as it is there. */
  readonly onStep?: (proof: StepProof, problems: readonly Problem[]) => void;
}

/** All that is known of one file. `lesson` is null when its text cannot be read as one. */
export interface FileReport {
  readonly file: string;
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
  readonly steps: readonly StepProof[];
}

/** Names of files that are tables of contents. */
const COURSE_FILE = /(?:^|[\\/])course(?:\.[a-z-]+)?\.md$/i;

/**
 * Reads every lesson file of `files` (texts by path) and proves it by running all that it has: solutions, starters,
 * mistakes, demos, outputs, predictions, puzzles, blanks and, when asked for, mutants. Never rejects for what a file holds.
 */
export async function* lintLessons(
  files: ReadonlyMap<string, string>,
  options: LintOptions,
): AsyncGenerator<FileReport> {
  const names = [...files.keys()].toSorted();
  const summaries: LessonSummary[] = [];
  const folders = new Map<string, Map<string, string>>();
  const isWanted = (file: string): boolean => options.only?.has(file) ?? true;
  for (const file of names.filter((name) => !COURSE_FILE.test(name))) {
    const result = parseFile(files, file);
    const text = files.get(file) ?? '';
    // Folders that are proved together need not be one course.
    const folder = file.replace(/[^\\/]*$/, '');
    const fileOf = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, fileOf);
    const twin = result.ok ? twinProblem(result.lesson, file, text, fileOf) : null;
    if (result.ok && twin === null) summaries.push(summarizeLesson(result.lesson));
    if (!isWanted(file)) continue;
    const missing = missingPictures(file, text, options);
    const problems = [...result.problems, ...(twin === null ? [] : [twin]), ...missing].toSorted(byPlace);
    if (!result.ok) yield { file, lesson: null, problems, steps: [] };
    else yield await proveLesson(file, text, result.lesson, problems, options);
  }
  for (const file of names.filter((name) => COURSE_FILE.test(name) && isWanted(name))) {
    const { problems } = parseCourse(files.get(file) ?? '', summaries);
    yield { file, lesson: null, problems, steps: [] };
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

/** Pictures that a lesson shows and that are not beside it. */
function missingPictures(file: string, text: string, { hasFile }: LintOptions): readonly Problem[] {
  if (hasFile === undefined) return [];
  const missing = pictureMentions(text.replace(/\r\n?/g, '\n')).filter(({ url }) => !hasFile(file, url));
  return missing.map(({ url, line, column }) => ({
    code: 'B016',
    severity: 'warning',
    line,
    column,
    params: { url },
  }));
}

async function proveLesson(
  file: string,
  text: string,
  lesson: Lesson,
  known: readonly Problem[],
  options: LintOptions,
): Promise<FileReport> {
  const places = findPlaces(text, file);
  const isTranslation = /^base:/m.test(text.split(/^---\s*$/m)[1] ?? '');
  const steps: StepProof[] = [];
  const found: Problem[] = [];
  for (const step of lesson.steps) {
    if (options.signal.aborted) break;
    const own = new ProblemList();
    const proof = await proveStep(step, {
      ...options,
      lesson,
      places: places(step.id),
      isTranslation,
      report: (code, place, params) => {
        own.add(code, place, params);
      },
    });
    steps.push(proof);
    found.push(...own.all);
    options.onStep?.(proof, own.all);
  }
  const problems = [...known, ...found].toSorted(byPlace);
  return { file, lesson, problems, steps };
}
