import type { Chapter, Course, LessonSummary } from '../catalogue.ts';
import { parseFile, summarizeLesson, type FileProblem } from '../format/compile-course.ts';
import { hasShortLines, isFlatEnough, isSmallEnough } from '../format/check-limits.ts';
import { lessonLinks, parseCourse, type LessonLink } from '../format/parse-course.ts';
import { ProblemList } from '../format/problems/problem-list.ts';
import { linesOf } from '../format/markdown/lines-of.ts';
import type { Lesson, LessonId } from '../lesson.ts';
import { problemAt, readText, type FetchFile } from './fetched.ts';
import { picturesOf, placePictures } from './place-pictures.ts';
import { folderOf, resolveInside } from './resolve-inside.ts';

/** Most lessons of a school's course. */
const MAX_LESSONS = 200;

/** A school's course with all that can be read of it. Ids of its lessons begin with the course's own and a dot. */
export interface SchoolCourse {
  /** Null when not even the table of contents could be read. */
  readonly course: Course | null;
  readonly summaries: readonly LessonSummary[];
  /** Lessons by their id here, then by language. */
  readonly lessons: ReadonlyMap<LessonId, ReadonlyMap<string, Lesson>>;
  /** Paths from the site's folder of the pictures that each lesson shows, in any language. */
  readonly pictures: ReadonlyMap<LessonId, readonly string[]>;
  readonly problems: readonly FileProblem[];
}

const NOTHING = {
  course: null,
  summaries: [],
  lessons: new Map<LessonId, Map<string, Lesson>>(),
  pictures: new Map<LessonId, string[]>(),
};

/** Reads a table of contents and its lessons from the site's own server. What cannot be read is told; the rest is there. */
export async function loadSchoolCourse(path: string, fetchFile: FetchFile): Promise<SchoolCourse> {
  const read = readText(path, await fetchFile(path));
  if (!read.ok) return { ...NOTHING, problems: [{ file: path, problem: read.problem }] };
  const problems: FileProblem[] = [];
  const limits = new ProblemList();
  const lines = linesOf(read.text);
  if (!isSmallEnough(read.text, limits) || !hasShortLines(lines, limits) || !isFlatEnough(lines, limits)) {
    for (const problem of limits.all) problems.push({ file: path, problem });
    return { ...NOTHING, problems };
  }
  const links = lessonLinks(read.text).flatMap(toMarkdownFile).slice(0, MAX_LESSONS);
  const found = findFiles(path, links, problems);
  const files = await fetchAll([...found.keys()], fetchFile, problems);
  await fetchSiblings(read.text, files, fetchFile);
  const lessons = parseAll(files, new Set(found.keys()), problems);
  const summaries = [...lessons.values()].map(summarizeLesson);
  const broken = links.flatMap(({ id }) => (summaries.some((one) => one.id === id) ? [] : [id]));
  const parsed = parseCourse(read.text, [...summaries, ...broken.map(placeholder)]);
  for (const problem of parsed.problems)
    if (problem.severity === 'error') problems.push({ file: path, problem });
  const id = parsed.course?.id ?? '';
  if (parsed.course === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    if (parsed.course !== null) problems.push({ file: path, problem: problemAt('M004', { key: 'course' }) });
    return { ...NOTHING, problems };
  }
  return { ...named(parsed.course, lessons, summaries, broken), problems };
}

/** A link that leads to a lesson file; the reader of tables of contents tells of the others. */
interface FileLink extends LessonLink {
  readonly id: string;
}

function toMarkdownFile(link: LessonLink): FileLink[] {
  return link.id === null ? [] : [{ ...link, id: link.id }];
}

/** The files that the links mean, each once, with the link that named it. */
function findFiles(path: string, links: readonly FileLink[], problems: FileProblem[]): Map<string, FileLink> {
  const found = new Map<string, FileLink>();
  for (const link of links) {
    const target = resolveInside(folderOf(path), link.url);
    if (target === null)
      problems.push({ file: path, problem: problemAt('N008', { url: link.url }, link.place) });
    else if (!found.has(target)) found.set(target, link);
  }
  return found;
}

async function fetchAll(
  paths: readonly string[],
  fetchFile: FetchFile,
  problems: FileProblem[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await Promise.all(
    paths.map(async (path) => {
      const read = readText(path, await fetchFile(path));
      if (read.ok) files.set(path, read.text);
      else problems.push({ file: path, problem: read.problem });
    }),
  );
  return files;
}

/** Files that no link names: the base of a translation, and the other languages that the course says it has. */
async function fetchSiblings(
  course: string,
  files: Map<string, string>,
  fetchFile: FetchFile,
): Promise<void> {
  const header = course.split(/^---\s*$/m)[1] ?? '';
  const told = /^langs:\s*\[?([^\]\n]*)/m.exec(header)?.[1] ?? '';
  const languages = told.split(/[\s,"']+/).filter((word) => /^[a-z]{2,3}$/.test(word));
  const wanted = new Set<string>();
  for (const [path, text] of files) {
    const base = /^base:\s*["']?([a-z-]+)/m.exec(text.split(/^---\s*$/m)[1] ?? '')?.[1];
    for (const language of base === undefined ? languages : [...languages, base])
      wanted.add(path.replace(/\.[a-z-]+\.md$/i, `.${language}.md`));
  }
  // A language that is not there yet is no fault: the lesson shows in the one that is.
  const more = await fetchAll(
    [...wanted].filter((path) => !files.has(path)),
    fetchFile,
    [],
  );
  for (const [path, text] of more) files.set(path, text);
}

/** Every lesson by its file. Two with one id and one language: the first in the order of the links stays. */
function parseAll(
  files: ReadonlyMap<string, string>,
  linked: ReadonlySet<string>,
  problems: FileProblem[],
): Map<string, Lesson> {
  const lessons = new Map<string, Lesson>();
  const fileOf = new Map<string, string>();
  const order = [...linked, ...[...files.keys()].filter((path) => !linked.has(path))];
  for (const file of order.filter((path) => files.has(path))) {
    const result = parseFile(files, file);
    for (const problem of result.problems) if (problem.severity === 'error') problems.push({ file, problem });
    if (!result.ok) continue;
    const { id, language } = result.lesson;
    const key = `${id}.${language}`;
    const other = fileOf.get(key);
    if (other !== undefined) {
      problems.push({ file, problem: problemAt('L004', { id, a: other, b: file }) });
      continue;
    }
    fileOf.set(key, file);
    lessons.set(file, placePictures(result.lesson, folderOf(file)));
  }
  return lessons;
}

/** Stands for a lesson that could not be read, which has been told already. */
function placeholder(id: string): LessonSummary {
  return {
    id: id as LessonId, // Never leaves this module.
    language: '',
    title: '',
    summary: '',
    makes: '',
    minutes: null,
    level: null,
    part: 'core',
    canvas: 'none',
    requires: [],
    introduces: [],
    skills: [],
    steps: [],
  };
}

function named(
  course: Course,
  parsed: ReadonlyMap<string, Lesson>,
  own: readonly LessonSummary[],
  broken: readonly string[],
): Omit<SchoolCourse, 'problems'> {
  const name = (id: LessonId): LessonId => `${course.id}.${id}` as LessonId; // Two ids with a dot between.
  const lessons = new Map<LessonId, Map<string, Lesson>>();
  for (const lesson of parsed.values()) {
    const languages = lessons.get(name(lesson.id)) ?? new Map<string, Lesson>();
    languages.set(lesson.language, lesson);
    lessons.set(name(lesson.id), languages);
  }
  const chapters = course.chapters
    .map((chapter): Chapter => ({
      ...chapter,
      lessons: [...new Set(chapter.lessons)].filter((id) => !broken.includes(id)).map(name),
    }))
    .filter((chapter) => chapter.lessons.length > 0);
  const summaries = own.map((summary) => ({
    ...summary,
    id: name(summary.id),
    requires: summary.requires.map(name),
  }));
  const pictures = new Map(
    [...lessons].map(([id, languages]) => [id, [...new Set([...languages.values()].flatMap(picturesOf))]]),
  );
  return { course: { ...course, chapters }, summaries, lessons, pictures };
}
