import type { ListItem } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

import type { Chapter, Concept, Course, LessonSummary } from '../catalogue.ts';
import type { LessonId } from '../lesson.ts';
import type { Problem } from '../problem.ts';
import { isReadable } from './check-limits.ts';
import { linesOf } from './markdown/lines-of.ts';
import { ProblemList, type Place } from './problems/problem-list.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { placeOf, plainText, toInlines } from './markdown/to-prose.ts';

/** A table of contents; `course` is null when it is of no use. */
export interface ParsedCourse {
  readonly course: Course | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of contents: front matter (`course`, `title`, `lang`, `concepts`), `#` parts, `##` chapters, each with a
 * line that says what it is for, and lists of links to lesson files.
 */
export function parseCourse(text: string, lessons: readonly LessonSummary[]): ParsedCourse {
  const problems = new ProblemList(text);
  if (!isReadable(text, problems)) return { course: null, problems: problems.all };
  const lines = linesOf(text);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (lines[0]?.trim() !== '---' || end < 0) {
    problems.add(lines[0]?.trim() === '---' ? 'F002' : 'F001', { line: 1, column: 1 });
    return { course: null, problems: problems.all };
  }
  const entries = readYaml(lines.slice(1, end).join('\n'), 2, problems);
  const value = (key: string): string | null => {
    const found = entries?.get(key)?.value;
    if (typeof found === 'string' && found !== '') return found;
    problems.add('M001', { line: 1, column: 1 }, { key });
    return null;
  };
  const [id, title, language] = [value('course'), value('title'), value('lang')];
  const chapters = readChapters(
    lines.map((line, index) => (index <= end ? '' : line)).join('\n'),
    lessons,
    problems,
  );
  // A lesson that is named twice is there once.
  const isUseless = problems.all.some(({ severity, code }) => severity === 'error' && code !== 'L004');
  if (id === null || title === null || language === null || isUseless)
    return { course: null, problems: problems.all };
  const concepts = readConcepts(entries?.get('concepts')?.value);
  return { course: { id, title, language, concepts, chapters }, problems: problems.all };
}

/** `name: words` or `name: words : a sentence that reminds of it`. */
function readConcepts(value: unknown): Record<string, Concept> {
  if (!(value instanceof Map)) return {};
  const entries = [...(value as ReadonlyMap<string, string>)].map(([id, text]): [string, Concept] => {
    const [, name = text, recall = ''] = /^(.+?)\s?:\s(.+)$/.exec(text) ?? [];
    return [id, { name: name.trim(), recall: recall.trim() }];
  });
  return Object.fromEntries(entries);
}

/** A link to a lesson in a table of contents. */
export interface LessonLink {
  readonly url: string;
  /** Id of the lesson, by the name of its file; null when it is no Markdown file. */
  readonly id: string | null;
  readonly place: Place;
}

/** All links to lessons that a table of contents has, in order; of any text. */
export function lessonLinks(text: string): readonly LessonLink[] {
  if (!isReadable(text, new ProblemList())) return [];
  const lines = linesOf(text);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  return fromMarkdown(body).children.flatMap((node) =>
    node.type === 'list' ? node.children.flatMap((item) => linkOf(item) ?? []) : [],
  );
}

function linkOf(item: ListItem): LessonLink | null {
  const paragraph = item.children.find((child) => child.type === 'paragraph');
  const link = paragraph?.children.find((child) => child.type === 'link');
  if (link === undefined) return null;
  const id = /([^/]+?)(?:\.[a-z-]+)?\.md$/.exec(link.url)?.[1];
  return { url: link.url, id: id ?? null, place: placeOf(item) };
}

function readChapters(body: string, lessons: readonly LessonSummary[], problems: ProblemList): Chapter[] {
  const chapters: { part: string; title: string; aim: string; lessons: LessonId[] }[] = [];
  const seen = new Set<string>();
  const urls = new Set<string>();
  let part = '';
  for (const node of fromMarkdown(body).children) {
    if (node.type === 'heading' || node.type === 'paragraph') {
      const words = plainText(toInlines(node.children, problems));
      const open = chapters.at(-1);
      if (node.type === 'paragraph' && open?.lessons.length === 0 && open.aim === '') open.aim = words;
      if (node.type === 'heading' && node.depth === 1) part = words;
      if (node.type === 'heading' && node.depth === 2)
        chapters.push({ part, title: words, aim: '', lessons: [] });
    }
    if (node.type !== 'list') continue;
    for (const item of node.children) {
      const link = linkOf(item);
      const lesson = lessons.find((candidate) => candidate.id === link?.id);
      if (lesson === undefined) {
        const as = link === null ? 'unlinked' : 'unread';
        problems.add('L002', placeOf(item), { url: link?.url ?? '', status: 404, as });
        continue;
      }
      if (seen.has(lesson.id)) {
        // Two files of one id were told when they were read.
        const isSame = urls.has(link?.url ?? '');
        if (isSame) problems.add('L004', placeOf(item), { id: lesson.id, as: 'twice' });
        continue;
      }
      urls.add(link?.url ?? '');
      if (chapters.length === 0) chapters.push({ part, title: '', aim: '', lessons: [] });
      for (const required of lesson.requires) {
        if (!seen.has(required)) problems.add('L005', placeOf(item), { id: lesson.id, r: required });
      }
      seen.add(lesson.id);
      chapters.at(-1)?.lessons.push(lesson.id);
    }
  }
  if (seen.size === 0) problems.add('L001', { line: 1, column: 1 });
  return chapters;
}
