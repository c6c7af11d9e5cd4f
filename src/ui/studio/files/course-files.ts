import { fileNameOf, readFrontFacts } from '../text/front-facts.ts';

/** What a course is made from. */
export interface CourseParts {
  readonly title: string;
  /** Language of the table of contents. */
  readonly language: string;
  /** Texts of lesson files, in the order of the course. */
  readonly texts: readonly string[];
  /** Bytes of their pictures, by the paths under which they show them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Text of the file that tells how to put the course on a server; `path` stands for the table of contents. */
  readonly readMe: (path: string) => string;
}

/**
 * The files of a course by their paths, ready to be put beside a site: a folder with a table of contents, the lessons, their
 * pictures and a note. A second file of one name is left out.
 */
export function courseFiles({
  title,
  language,
  texts,
  pictures,
  readMe,
}: CourseParts): ReadonlyMap<string, string | Uint8Array> {
  const folder = courseId(title);
  const lessons = new Map<string, string>();
  for (const text of texts) {
    const name = fileNameOf(readFrontFacts(text));
    if (!lessons.has(name)) lessons.set(name, text);
  }
  const files = new Map<string, string | Uint8Array>();
  files.set(`${folder}/course.md`, contents(title, language, lessons));
  for (const [name, text] of lessons) files.set(`${folder}/${name}`, text);
  for (const [path, bytes] of pictures) files.set(`${folder}/${path}`, bytes);
  files.set(`${folder}/${language === 'fr' ? 'LISEZ-MOI' : 'README'}.txt`, readMe(`${folder}/course.md`));
  return files;
}

/** The folder and the id of a course with that title. */
export function courseId(title: string): string {
  const folded = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'mes-lecons';
}

function contents(title: string, language: string, lessons: ReadonlyMap<string, string>): string {
  const facts = [...lessons].map(([name, text]) => ({ name, ...readFrontFacts(text) }));
  const languages = [...new Set([language, ...facts.map((lesson) => lesson.language)])].filter(Boolean);
  // A lesson has one line, whatever languages it is in: its base file, which every translation needs.
  const listed = facts.filter(
    ({ base, id }) => base === '' || !facts.some((other) => other.id === id && other.base === ''),
  );
  return [
    '---',
    'format: 1',
    `course: ${courseId(title)}`,
    `lang: ${language}`,
    `title: ${JSON.stringify(title)}`,
    `langs: [${languages.join(', ')}]`,
    '---',
    '',
    `## ${plain(title)}`,
    '',
    ...listed.map(
      (lesson, index) => `${String(index + 1)}. [${plain(lesson.title) || lesson.id}](${lesson.name})`,
    ),
    '',
  ].join('\n');
}

/** Words without the signs that Markdown would read as more than words. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
