import type { Catalogue, Course, LessonSummary } from '../catalogue.ts';
import type { Lesson } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import { linesOf } from './markdown/lines-of.ts';
import { parseCourse } from './parse-course.ts';
import { parseLesson, parseTranslation, type ParseResult } from './parse-lesson.ts';
import { ProblemList, type Place } from './problems/problem-list.ts';

/** A folder of lessons, complete in every language it has. */
export interface CompiledCourse {
  readonly catalogue: Catalogue;
  readonly lessons: readonly Lesson[];
}

/** A problem and the file it is in. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** The course, or every error of every file. Warnings are told either way. */
export type CompileResult =
  | { readonly ok: true; readonly course: CompiledCourse; readonly problems: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Compiles a folder: `course.LANG.md` are tables of contents, every other `ID.LANG.md` is a lesson or, with `base:`, a
 * translation. `files` maps file names to their texts.
 */
export function compileCourse(files: ReadonlyMap<string, string>): CompileResult {
  const problems: FileProblem[] = [];
  const note = (file: string, found: readonly Problem[]): void => {
    problems.push(...found.map((problem) => ({ file, problem })));
  };
  const lessons: Lesson[] = [];
  const fileOf = new Map<string, string>();
  const names = [...files.keys()].toSorted();
  const isCourse = (name: string): boolean => /(?:^|\/)course(?:\.[a-z-]+)?\.md$/.test(name);
  for (const file of names.filter((name) => !isCourse(name))) {
    const result = parseFile(files, file);
    note(file, result.problems);
    const twin = result.ok ? twinProblem(result.lesson, file, files.get(file) ?? '', fileOf) : null;
    if (twin !== null) note(file, [twin]);
    else if (result.ok) lessons.push(result.lesson);
  }
  const summaries = lessons.map(summarizeLesson);
  const courses: Course[] = [];
  for (const file of names.filter(isCourse)) {
    const result = parseCourse(files.get(file) ?? '', summaries);
    note(file, result.problems);
    if (result.course !== null) courses.push(result.course);
  }
  if (problems.some(({ problem }) => problem.severity === 'error')) return { ok: false, problems };
  return { ok: true, course: { catalogue: { courses, lessons: summaries }, lessons }, problems };
}

/** Reads one lesson of a folder, with its base file when it is a translation. */
export function parseFile(files: ReadonlyMap<string, string>, file: string): ParseResult {
  const text = files.get(file) ?? '';
  const base = /^base:\s*["']?([a-z-]+)/m.exec(text.split(/^---\s*$/m)[1] ?? '')?.[1];
  if (base === undefined) return parseLesson(text, file);
  const baseFile = file.replace(/\.[a-z-]+\.md$/i, `.${base}.md`);
  const baseText = files.get(baseFile);
  if (baseText !== undefined) return parseTranslation(text, file, baseText);
  const problems = new ProblemList(text);
  problems.add('T022', placeOfKey(text, 'base'), { base, url: baseFile.replace(/^.*[\\/]/, '') });
  return { ok: false, problems: problems.all };
}

/** The problem of a lesson whose id another file of its language has already; `fileOf` gets the file of each. */
export function twinProblem(
  { id, language }: Lesson,
  file: string,
  text: string,
  fileOf: Map<string, string>,
): Problem | null {
  const earlier = fileOf.get(`${id}.${language}`);
  if (earlier === undefined) {
    fileOf.set(`${id}.${language}`, file);
    return null;
  }
  const problems = new ProblemList(text);
  problems.add('L004', placeOfKey(text, 'id'), { id, a: earlier, b: file });
  return problems.all[0] ?? null;
}

/** Where the value of a key of the front matter stands; the first line when there is none. */
function placeOfKey(text: string, key: string): Place {
  const lines = linesOf(text);
  const index = lines.findIndex((line) => line.startsWith(`${key}:`));
  const value = (lines[index] ?? '').slice(key.length + 1);
  const column = key.length + 2 + value.length - value.trimStart().length;
  return index < 0 ? { line: 1, column: 1 } : { line: index + 1, column };
}

/** What the course map needs to know of a lesson. */
export function summarizeLesson(lesson: Lesson): LessonSummary {
  const { id, language, title, summary, makes, minutes, level, part, canvas, requires } = lesson;
  const { introduces, skills } = lesson;
  const steps = lesson.steps.map((step) => ({ id: step.id, kind: step.kind, title: step.title }));
  return {
    ...{ id, language, title, summary, makes, minutes, level, part, canvas, requires },
    ...{ introduces, skills, steps },
  };
}
