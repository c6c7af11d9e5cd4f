import { expect, test } from 'vitest';

import { parseCourse } from '../../../../src/lessons/format/parse-course.ts';
import { listTrack } from '../../../../src/lessons/import/track/list-track.ts';
import { courseTitle, writeCourse } from '../../../../src/lessons/import/track/write-course.ts';

const spec = "import { f } from './stub';\ntest('f', () => expect(f()).toBe(1));";
const config = `{
  "language": "Lochkarten",
  "exercises": {
    "concept": [
      { "slug": "loops", "name": "Round and Round", "concepts": ["loops"], "prerequisites": ["lists"] },
      { "slug": "lists", "concepts": ["lists"], "prerequisites": ["basics"] } // two more to come
    ],
    "practice": [
      { "slug": "hard-one", "difficulty": 9 },
      { "slug": "easy-one", "name": "An [easy] one", "difficulty": 1 }
    ]
  }
}`;

function items(paths: readonly string[], text = config): ReturnType<typeof listTrack> {
  const files = new Map(
    paths.flatMap((path) => [
      [`${path}/stub.js`, 'export const f = () => 0;'] as const,
      [`${path}/stub.spec.js`, spec] as const,
      [`${path}/.meta/proof.ci.js`, 'export const f = () => 1;'] as const,
    ]),
  );
  return listTrack({ files, paths: new Set(files.keys()), config: text }, 'fr');
}

test('a track says its order: what teaches comes before what needs it, easy before hard, the rest at the end', () => {
  const listed = items([
    'practice/easy-one',
    'practice/hard-one',
    'concept/loops',
    'concept/lists',
    'practice/b',
  ]);
  expect(listed.map(({ id, chapter }) => [id, chapter])).toEqual([
    ['lists', 'Notions'],
    ['loops', 'Notions'],
    ['easy-one', 'Entraînement : facile'],
    ['hard-one', 'Entraînement : difficile'],
    ['b', ''],
  ]);
  const made = listed.map(({ make }) => make()).flatMap((one) => (one.ok ? [one.parts] : []));
  expect(made.map(({ title, level }) => [title, level])).toEqual([
    ['Lists', null],
    ['Round and Round', null],
    ['An [easy] one', 1],
    ['Hard One', 5],
    ['B', null],
  ]);
});

test('a track that says nothing is in the order of its numbers, a chapter for each folder', () => {
  const listed = items(['2-loops/10_last', '2-loops/9_first', '1-words/tree', '10-end/tree'], '');
  expect(listed.map(({ id, chapter }) => [id, chapter])).toEqual([
    ['tree', 'Words'],
    ['9-first', 'Loops'],
    ['10-last', 'Loops'],
    ['10-end-tree', 'End'],
  ]);
});

test('an exercise that is called like the table of contents gets another name', () => {
  expect(items(['a/course'], '').map(({ id }) => id)).toEqual(['a-course']);
});

test('any name of a folder makes an id', () => {
  const names = ['03 - Café crème (à emporter)!', 'ÉTÉ', '練習'];
  expect(items(names, '').map(({ id }) => id)).toEqual(['03-cafe-creme-a-emporter', 'ete', 'exercise']);
});

test('the table of contents can be read back', () => {
  const entries = [
    { file: 'lists.en.md', title: 'Lists *and* [more]', chapter: 'One' },
    { file: 'loops.en.md', title: 'Loops', chapter: '' },
  ];
  const title = courseTitle('', new Map([['README.md', '# The `big` course\n']]), 'folder');
  const text = writeCourse(entries, 'big', title, 'en');
  const lessons = ['lists', 'loops'].map((id) => ({ id, requires: [] }));
  // Only these two are asked of a lesson here.
  const { course, problems } = parseCourse(text, lessons as never);
  expect(problems).toEqual([]);
  expect(course?.title).toBe('The big course');
  expect(course?.chapters.map((one) => [one.title, one.lessons])).toEqual([
    ['One', ['lists']],
    ['The big course', ['loops']],
  ]);
});
