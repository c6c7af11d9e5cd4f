import { describe, expect, test } from 'vitest';

import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import type { LessonId } from '../../../src/lessons/lesson.ts';
import type { Fetched } from '../../../src/lessons/school/fetched.ts';
import { loadSchoolCourse, type SchoolCourse } from '../../../src/lessons/school/load-school-course.ts';
import { aCourse, aLesson, aServer } from './a-server.ts';

const COURSE = 'mes-lecons/course.md';
const ONE = 'mes-lecons/un.fr.md';
const TWO = 'mes-lecons/deux.fr.md';
const good = { [COURSE]: aCourse(['un.fr.md', 'deux.fr.md']), [ONE]: aLesson('un'), [TWO]: aLesson('deux') };

const load = (files: Parameters<typeof aServer>[0]): Promise<SchoolCourse> =>
  loadSchoolCourse(COURSE, aServer(files));
const codes = ({ problems }: SchoolCourse): string[] =>
  problems.map(({ file, problem }) => `${problem.code} ${file}`).toSorted();
const ids = ({ course }: SchoolCourse): readonly string[] =>
  course?.chapters.flatMap(({ lessons }) => lessons) ?? [];

describe('a school’s course', () => {
  test('its lessons are there under ids of their own', async () => {
    const school = await load(good);
    expect(school.problems).toEqual([]);
    expect(school.course?.title).toBe('Nos leçons');
    expect(ids(school)).toEqual(['mes-lecons.un', 'mes-lecons.deux']);
    expect(school.summaries.map(({ id, title }) => [id, title])).toContainEqual([
      'mes-lecons.un',
      'Leçon un',
    ]);
    expect(school.lessons.get('mes-lecons.deux' as LessonId)?.get('fr')?.steps).toHaveLength(2);
  });

  test('a lesson is the same as the one that the build would make, but for where its pictures are', async () => {
    const parsed = parseLesson(aLesson('un'), 'un.fr.md');
    const built = parsed.ok ? JSON.stringify(parsed.lesson) : '';
    const school = await load(good);
    const loaded = JSON.stringify(school.lessons.get('mes-lecons.un' as LessonId)?.get('fr'));
    expect(loaded).toContain('"url":"../mes-lecons/carres.png"');
    expect(loaded.replace('../mes-lecons/carres.png', 'carres.png')).toBe(built);
  });

  test('a byte order mark and lines of Windows make no difference', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const files = Object.fromEntries(Object.entries(good).map(([path, text]) => [path, windows(text)]));
    const school = await load(files);
    expect(school.problems).toEqual([]);
    expect(JSON.stringify([...school.lessons.values()].map((each) => each.get('fr')))).toBe(
      JSON.stringify([...(await load(good)).lessons.values()].map((each) => each.get('fr'))),
    );
  });

  test('the other languages that the course says it has are found beside', async () => {
    const course = good[COURSE]?.replace('lang: fr', 'lang: fr\nlangs: [fr, en]') ?? '';
    const school = await load({ ...good, [COURSE]: course, 'mes-lecons/un.en.md': aLesson('un', 'en') });
    expect(school.problems).toEqual([]);
    expect([...(school.lessons.get('mes-lecons.un' as LessonId)?.keys() ?? [])]).toEqual(['fr', 'en']);
    expect([...(school.lessons.get('mes-lecons.deux' as LessonId)?.keys() ?? [])]).toEqual(['fr']);
  });

  test('a translation finds its base though no link names it', async () => {
    const translation =
      '---\nformat: 1\nid: un\nlang: en\ntitle: One\nbase: fr\n---\n\n## Quiz: How many? {#combien}\n\nWhat is 2 + 2?\n\n- [x] 4\n  > Yes.\n- [ ] 5\n  > No.\n\n## Exercise: Double {#double}\n\nWrite `double`.\n\n### Hint\n\nMultiply.\n';
    const school = await load({
      [COURSE]: aCourse(['un.en.md']),
      'mes-lecons/un.en.md': translation,
      [ONE]: aLesson('un'),
    });
    expect(school.problems).toEqual([]);
    expect(school.lessons.get('mes-lecons.un' as LessonId)?.get('en')?.title).toBe('One');
  });
});

describe('a course that is not as it should be', () => {
  const html = '<!DOCTYPE html>\n<html><body>Page introuvable</body></html>';
  const latin = Uint8Array.from([...aLesson('un')].map((sign) => sign.charCodeAt(0) & 0xff));
  const page: Fetched = { kind: 'file', bytes: new TextEncoder().encode(html), contentType: 'text/html' };
  const faults: readonly (readonly [string, Parameters<typeof aServer>[0], readonly string[]])[] = [
    ['a lesson that is missing', { [ONE]: { kind: 'refused', status: 404 } }, [`L002 ${ONE}`]],
    ['a lesson that is forbidden', { [ONE]: { kind: 'refused', status: 403 } }, [`L002 ${ONE}`]],
    ['a page in the place of a lesson', { [ONE]: page }, [`L003 ${ONE}`]],
    ['a lesson in Latin-1', { [ONE]: latin }, [`N001 ${ONE}`]],
    ['a server that is not there', { [ONE]: { kind: 'no-answer' } }, [`N002 ${ONE}`]],
    ['a server that is too slow', { [ONE]: { kind: 'too-slow' } }, [`N003 ${ONE}`]],
    ['a file without an end', { [ONE]: { kind: 'too-large' } }, [`N007 ${ONE}`]],
    ['an empty file', { [ONE]: '' }, [`F001 ${ONE}`]],
    ['a file cut in its front matter', { [ONE]: aLesson('un').slice(0, 40) }, [`F002 ${ONE}`]],
    [
      'a file cut in its code',
      { [ONE]: aLesson('un').slice(0, aLesson('un').indexOf('return')) },
      [`B002 ${ONE}`],
    ],
    ['a lesson with another name than its file', { [ONE]: aLesson('une') }, [`M010 ${ONE}`]],
  ];
  test.each(faults)('%s is told, the other lesson is there', async (_, files, wanted) => {
    const school = await load({ ...good, ...files });
    expect(codes(school).filter((code) => wanted.includes(code))).toEqual(wanted);
    expect(codes(school).every((code) => code.endsWith(ONE))).toBe(true);
    expect(ids(school)).toEqual(['mes-lecons.deux']);
  });

  const courses: readonly (readonly [string, string | Uint8Array | Fetched, string])[] = [
    ['missing', { kind: 'refused', status: 404 }, 'L002'],
    ['a page', page, 'L003'],
    ['in UTF-16', Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]), 'N001'],
    ['empty', '', 'F001'],
    ['without a link', aCourse([]), 'L001'],
    ['without an id', aCourse(['un.fr.md']).replace(/^course.*\n/m, ''), 'M001'],
    ['with an id that is no address', aCourse(['un.fr.md'], 'Mes leçons'), 'M004'],
    ['nested without an end', `${aCourse(['un.fr.md'])}${'> '.repeat(3000)}x`, 'X003'],
    ['much too long', aCourse(['un.fr.md']) + 'x\n'.repeat(150_000), 'X001'],
  ];
  test.each(courses)('a table of contents that is %s is told', async (_, file, code) => {
    const school = await load({ ...good, [COURSE]: file });
    expect(school.course).toBe(null);
    expect(codes(school)).toContain(`${code} ${COURSE}`);
  });

  test('two lessons with one id: the first stays', async () => {
    const school = await load({
      ...good,
      [COURSE]: aCourse(['un.fr.md', 'autre/un.fr.md', 'deux.fr.md']),
      'mes-lecons/autre/un.fr.md': aLesson('un').replace('Leçon un', 'Une autre'),
    });
    expect(codes(school)).toEqual(['L004 mes-lecons/autre/un.fr.md']);
    expect(school.lessons.get('mes-lecons.un' as LessonId)?.get('fr')?.title).toBe('Leçon un');
    expect(ids(school)).toEqual(['mes-lecons.un', 'mes-lecons.deux']);
  });

  const outside = [
    '../lessons/ma-premiere-variable.fr.md',
    '%2e%2e/secret.fr.md',
    'a/../../secret.fr.md',
    '/secret.fr.md',
    '//example.org/secret.fr.md',
    'https://example.org/secret.fr.md',
    'data:text/markdown,secret.fr.md',
  ];
  test.each(outside)('the link %s is never followed', async (url) => {
    const asked: string[] = [];
    const serve = aServer({ ...good, [COURSE]: aCourse([url, 'deux.fr.md']) });
    const school = await loadSchoolCourse(COURSE, (path) => {
      asked.push(path);
      return serve(path);
    });
    expect(asked).toEqual([COURSE, TWO]);
    expect(codes(school)).toEqual([`N008 ${COURSE}`]);
    expect(ids(school)).toEqual(['mes-lecons.deux']);
  });
});
