import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { parseCourse } from '../../../../src/lessons/format/parse-course.ts';
import { parseLesson } from '../../../../src/lessons/format/parse-lesson.ts';
import { summarizeLesson } from '../../../../src/lessons/format/compile-course.ts';
import { loadSchoolCourse } from '../../../../src/lessons/school/load-school-course.ts';
import { readConfig } from '../../../../src/lessons/school/read-config.ts';
import { studioEn } from '../../../../src/ui/messages/studio-en.ts';
import { studioFr } from '../../../../src/ui/messages/studio-fr.ts';
import { courseFiles, courseId } from '../../../../src/ui/studio/files/course-files.ts';
import { lessonTemplate, withFreeLessonId } from '../../../../src/ui/studio/templates.ts';
import { openFiles, unzipLessons, zipFiles } from '../../../../src/ui/studio/files/zip.ts';
import { aServer } from '../../../lessons/school/a-server.ts';

const quiz = lessonTemplate('quiz', 'fr');
const read = withFreeLessonId(lessonTemplate('read', 'fr'), new Set(['ma-lecon']));
const readMe = (path: string): string => `{ "courses": ["${path}"] }`;

const textOf = (files: ReadonlyMap<string, string | Uint8Array>, path: string): string => {
  const content = files.get(path);
  return typeof content === 'string' ? content : '';
};

describe('a course', () => {
  const files = courseFiles({
    title: 'Mes leçons : l’été',
    language: 'fr',
    texts: [quiz, read],
    pictures: new Map(),
    readMe,
  });

  test('is a folder with a table of contents that lists its lessons in order, and a note', () => {
    expect([...files.keys()]).toEqual([
      'mes-lecons-l-ete/course.md',
      'mes-lecons-l-ete/ma-lecon.fr.md',
      'mes-lecons-l-ete/ma-lecon-2.fr.md',
      'mes-lecons-l-ete/LISEZ-MOI.txt',
    ]);
    const summaries = [quiz, read].flatMap((text) => {
      const result = parseLesson(text, '');
      return result.ok ? [summarizeLesson(result.lesson)] : [];
    });
    const { course, problems } = parseCourse(textOf(files, 'mes-lecons-l-ete/course.md'), summaries);
    expect(problems).toEqual([]);
    expect(course).toMatchObject({ id: 'mes-lecons-l-ete', title: 'Mes leçons : l’été', language: 'fr' });
    expect(course?.chapters.flatMap((chapter) => chapter.lessons)).toEqual(['ma-lecon', 'ma-lecon-2']);
    expect(files.get('mes-lecons-l-ete/LISEZ-MOI.txt')).toContain('mes-lecons-l-ete/course.md');
  });

  test('lists a lesson once, by the file that has its code, whatever languages it is in', () => {
    const english = quiz.replace('lang: fr', 'lang: en\nbase: fr');
    const own = courseFiles({
      title: 'C',
      language: 'fr',
      texts: [english, quiz],
      pictures: new Map(),
      readMe,
    });
    expect(own.has('c/ma-lecon.en.md')).toBe(true);
    expect(textOf(own, 'c/course.md').match(/\(.*\.md\)/g)).toEqual(['(ma-lecon.fr.md)']);
    expect(own.get('c/course.md')).toContain('langs: [fr, en]');
  });

  test.each([
    ['fr', 'mes-lecons/LISEZ-MOI.txt', studioFr.course],
    ['en', 'my-lessons/README.txt', studioEn.course],
  ] as const)(
    'in “%s” has %s, and the line in it makes a plain server show all',
    async (language, note, words) => {
      const own = courseFiles({
        title: words.defaultTitle,
        language,
        texts: [
          lessonTemplate('quiz', language),
          withFreeLessonId(lessonTemplate('puzzle', language), new Set(['ma-lecon', 'my-lesson'])),
        ],
        pictures: new Map(),
        readMe: words.readMe,
      });
      const server = aServer({
        ...Object.fromEntries(own),
        'config.json': /\{.*\}/.exec(textOf(own, note))?.[0] ?? '',
      });
      const config = readConfig(await server('config.json'));
      const courses = await Promise.all(config.courses.map((path) => loadSchoolCourse(path, server)));
      expect(courses.map(({ course }) => course)).toMatchObject([{ language, title: words.defaultTitle }]);
      expect(courses.map(({ summaries }) => summaries.length)).toEqual([2]);
      expect([config.problems, ...courses.map(({ problems }) => problems)]).toEqual([[], []]);
    },
  );

  test('without a usable title still has a folder', () => {
    expect(courseId('…')).toBe('mes-lecons');
  });

  test('comes back from its archive as it was', async () => {
    const result = await unzipLessons(await zipFiles(files));
    expect(result.ok && result.lessons.map(({ text }) => text)).toEqual([quiz, read]);
  });
});

describe('pictures', () => {
  const shown = quiz.replace('Quel nom', '![Un plan](plan.png) ![](<images/le plan.svg>) Quel nom');
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  const svg = strToU8('<svg/>');

  test('come back from an archive with the lesson that shows them, by their paths', async () => {
    const pictures = new Map([
      ['plan.png', png],
      ['images/le plan.svg', svg],
    ]);
    const files = courseFiles({ title: 'C', language: 'fr', texts: [shown, read], pictures, readMe });
    const result = await unzipLessons(await zipFiles(files));
    const found = result.ok ? result.lessons.map((lesson) => [...lesson.pictures]) : [];
    expect(found).toEqual([[...pictures], []]);
  });

  test('too large for a lesson are told, and the lesson is there', async () => {
    const bytes = zipSync({ 'a.md': strToU8(shown), 'plan.png': new Uint8Array(1_000_001) });
    expect(await unzipLessons(bytes)).toMatchObject({
      ok: true,
      lessons: [{ name: 'a.md', pictures: new Map() }],
      refused: [{ name: 'plan.png', reason: 'large' }],
    });
  });

  test('chosen together with a lesson go with it; one that no lesson shows is told', async () => {
    const files = [new File([shown], 'a.fr.md'), new File([png], 'plan.png'), new File([png], 'other.png')];
    const { lessons, refused } = await openFiles(files);
    expect(lessons.map((lesson) => [...lesson.pictures])).toEqual([[['plan.png', png]]]);
    expect(refused).toEqual([{ name: 'other.png', reason: 'picture' }]);
  });
});

test('lessons come in the order of their table of contents, translations behind, the others last', async () => {
  const lesson = (id: string): string => quiz.replace('id: ma-lecon', `id: ${id}`);
  const archive = await zipFiles(
    new Map([
      ['c/a.fr.md', lesson('a')],
      ['c/b.en.md', lesson('b-en')],
      ['c/b.fr.md', lesson('b')],
      ['c/z.fr.md', lesson('z')],
      ['c/course.md', '## Un\n\n1. [Zoé](z.fr.md)\n2. [Bé](b.fr.md "bé")\n'],
    ]),
  );
  const result = await unzipLessons(archive);
  expect(result.ok && result.lessons.map(({ name }) => name)).toEqual([
    'c/z.fr.md',
    'c/b.en.md',
    'c/b.fr.md',
    'c/a.fr.md',
  ]);
});

describe('an archive from anybody', () => {
  const lesson = strToU8(quiz);
  /** An archive with a lesson `a.md`, stored as it is, with one byte flipped: behind a sign, or counted from an end. */
  const changed = (at: number, bits: number, sign: number | null = null): Uint8Array => {
    const bytes = zipSync({ 'a.md': [lesson, { level: 0 }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let from = at < 0 ? bytes.length : 0;
    while (sign !== null && view.getUint32(from, true) !== sign) from += 1;
    bytes[from + at] = (bytes[from + at] ?? 0) ^ bits;
    return bytes;
  };

  test.each([
    ['no archive', strToU8('PK no'), 'zip-broken'],
    ['one that was cut off', zipSync({ 'a.md': lesson }).slice(0, 60), 'zip-broken'],
    ['one whose table leads nowhere', changed(-6, 0xf0), 'zip-broken'],
    [
      'one behind another program',
      Uint8Array.of(...strToU8('#!/bin/sh'), ...zipSync({ 'a.md': lesson })),
      'zip-broken',
    ],
    ['one that a password locks', changed(8, 1, 0x02014b50), 'zip-locked'],
    ['one with only a folder', zipSync({ 'cours/': new Uint8Array() }), 'zip-empty'],
    ['an archive within an archive', zipSync({ 'a.zip': zipSync({ 'a.md': lesson }) }), 'zip-empty'],
    ['a name with a NUL', zipSync({ 'a\0.md': lesson }), 'zip-path'],
    ['one without a lesson', zipSync({ 'a.txt': lesson, 'course.md': lesson }), 'zip-empty'],
    ['a path that climbs', zipSync({ 'ok.md': lesson, '../../etc/a.md': lesson }), 'zip-path'],
    ['a path from the root', zipSync({ '/a.md': lesson }), 'zip-path'],
    ['a path of Windows', zipSync({ 'C:\\a.md': lesson }), 'zip-path'],
    [
      'too many entries',
      zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${String(n)}.txt`, lesson]))),
      'zip-many',
    ],
    ['more than twenty megabytes', new Uint8Array(20_000_001), 'zip-large'],
  ] as const)('%s is refused as a whole', async (_, bytes, reason) => {
    expect(await unzipLessons(bytes)).toEqual({ ok: false, reason });
  });

  test('many lessons that unpack to too much are refused before they are unpacked', async () => {
    const zeros = new Uint8Array(999_000);
    const bomb = zipSync(
      Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${String(n)}.md`, [zeros, { level: 1 }]])),
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unzipLessons(bomb)).toEqual({ ok: false, reason: 'zip-large' });
  });

  test('one lesson too large or in another encoding is told, and the others are there', async () => {
    const bytes = zipSync({
      'big.md': new Uint8Array(1_100_000),
      'latin.md': Uint8Array.of(0xe9, 0x74, 0xe9),
      'good.md': lesson,
      '__MACOSX/._good.md': lesson,
    });
    const result = await unzipLessons(bytes);
    expect(result).toMatchObject({
      ok: true,
      lessons: [{ name: 'good.md', text: quiz }],
      refused: [
        { name: 'big.md', reason: 'large' },
        { name: 'latin.md', reason: 'encoding' },
      ],
    });
  });

  test('a lesson with one wrong byte is told as damaged, and never opened', async () => {
    const result = await unzipLessons(changed(200, 4));
    expect(result).toEqual({ ok: true, lessons: [], refused: [{ name: 'a.md', reason: 'damaged' }] });
  });

  test('of two files of one name the first is opened, and the other is told', async () => {
    const two = zipSync({ 'a.md': lesson, 'b.md': strToU8('other') });
    for (let at = 0; at < two.length; at++) if (two[at] === 98 && two[at + 1] === 46) two[at] = 97;
    const result = await unzipLessons(two);
    expect(result).toMatchObject({
      lessons: [{ name: 'a.md', text: quiz }],
      refused: [{ name: 'a.md', reason: 'twice' }],
    });
  });

  test('names that differ in their case only are two lessons', async () => {
    const result = await unzipLessons(zipSync({ 'a.md': lesson, 'A.md': lesson }));
    expect(result.ok ? result.lessons.map(({ name }) => name) : []).toEqual(['a.md', 'A.md']);
  });

  test('a lesson that lies about its size never fills the memory', async () => {
    const bytes = zipSync({ 'a.md': new Uint8Array(5_000_000) }).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      const sign = view.getUint32(at, true);
      if (sign === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (sign === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    const result = await unzipLessons(bytes);
    const length = result.ok ? (result.lessons[0]?.text.length ?? 0) : 0;
    expect(length).toBeLessThanOrEqual(1000);
  });
});
