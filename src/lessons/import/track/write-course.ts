import { TrackPlan, wordsOf } from './track-plan.ts';

/** A lesson that was written, and the chapter that it belongs to. */
export interface CourseEntry {
  readonly file: string;
  readonly title: string;
  /** Empty for a track without chapters. */
  readonly chapter: string;
}

/** The mark of a table of contents that was written here, and may be written again. */
export const IMPORTED = 'x-imported: true';

/** The table of contents of an imported track. */
export function writeCourse(
  entries: readonly CourseEntry[],
  id: string,
  title: string,
  language: string,
): string {
  const chapters = new Map<string, CourseEntry[]>();
  for (const entry of entries) {
    const chapter = entry.chapter === '' ? title : entry.chapter;
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), entry]);
  }
  const lines = [...chapters].flatMap(([chapter, own]) => [
    `## ${escapeWords(chapter)}`,
    '',
    ...own.map(({ file, title: name }, index) => `${index + 1}. [${escapeWords(name)}](${file})`),
    '',
  ]);
  const front = [
    '---',
    'format: 1',
    `course: ${id}`,
    `title: ${JSON.stringify(title)}`,
    `lang: ${language}`,
    `langs: [${language}]`,
    IMPORTED,
    '---',
  ];
  return [...front, '', ...lines].join('\n');
}

/** A name for the whole track: what it teaches, else the first heading of its readme, else its folder's name. */
export function courseTitle(config: string, files: ReadonlyMap<string, string>, folder: string): string {
  const taught = new TrackPlan(config, new Map(), 'en').language;
  const readme = files.get('README.md') ?? files.get('readme.md') ?? '';
  const heading = /^#[ \t]+([^\n#]+)/m.exec(readme)?.[1] ?? '';
  const words = heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[`*]/g, '')
    .trim();
  return taught ?? (words || wordsOf(folder) || 'Exercises');
}

function escapeWords(words: string): string {
  return words.replace(/[\\[\]*_`<]/g, '\\$&');
}
