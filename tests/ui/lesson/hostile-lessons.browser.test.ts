import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';
import type { Lesson } from '../../../src/lessons/lesson.ts';
import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';
import LessonHost from './LessonHost.svelte';

const corpus = import.meta.glob<string>('../../corpus/lessons/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const HEAD = '---\nformat: 1\nid: demo\nlang: fr\ntitle: Démo\n---\n\n';
const READ = `${HEAD}## Lecture : Lis {#lis}\n\nUn texte.\n\n`;
const IMG = '<img src=x onerror="globalThis.__pwned=1">';
const fence = (role: string, code: string): string => `\`\`\`js ${role}\n${code}\n\`\`\`\n\n`;
const exercise = (starter: string, title: string, solution = starter): string =>
  `${HEAD}## Exercice : a {#a}\n\nÉcris.\n\n${fence('starter', starter)}${fence('tests', `test(${JSON.stringify(title)}, () => {\n  expect(1).toBe(1);\n});`)}${fence('solution', solution)}### Indice\n\nUn.\n`;
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
/** A paragraph every few lines: a passage may not be longer. */
const items = many(1300, (index) => (index % 400 === 399 ? '\nUn autre.\n' : `- ${String(index)}`));
const stacked = 'Z' + '\u0310\u0321\u0489\u034F'.repeat(400);

/** Name and text: what reads without an error has to be drawn without harm. */
const lessons: readonly (readonly [string, string])[] = [
  ...Object.entries(corpus).flatMap(([path, text]): (readonly [string, string])[] => {
    const name = path.split('/').at(-1) ?? '';
    const end = text.indexOf('\n---', 3);
    return [
      [name, text],
      [`${name} in the layout of a lesson`, READ + text.slice(end + 4)],
    ];
  }),
  ['HTML in code', exercise(`const a = ${JSON.stringify(IMG)};`, IMG, '1;')],
  ['HTML between backticks', `${READ}\`${IMG}\`\n`],
  [
    'HTML in a block that is only shown',
    `${READ}\`\`\`html\n${IMG}<script>globalThis.__pwned=1</script>\n\`\`\`\n`,
  ],
  [
    'a title of HTML',
    `---\nformat: 1\nid: demo\nlang: fr\ntitle: "<b>x</b>"\n---\n\n## Lecture : a {#a}\n\na\n`,
  ],
  ['thousands of list items', READ + items],
  ['a list nine levels deep', READ + many(9, (level) => `${'  '.repeat(level)}- ${String(level)}`)],
  ['one word of nine thousand signs', `${READ}${'a'.repeat(9000)}\n`],
  ['a title that is one long word', `${HEAD}## Lecture : ${'W'.repeat(3000)} {#a}\n\na\n`],
  ['nine thousand lines of code', READ + many(20, () => `\`\`\`js\n${many(450, () => 'a();')}\n\`\`\`\n`)],
  ['a line of code that is very long', exercise(`let a = "${'x'.repeat(9000)}";`, 'a', '1;')],
  [
    'a table of many columns',
    `${READ}${'| a '.repeat(100)}|\n${'| - '.repeat(100)}|\n${'| bbbbbbb '.repeat(100)}|\n`,
  ],
  ['signs stacked on a letter', `${READ}${stacked}\n`],
  ['signs stacked in a title', `${HEAD}## Lecture : ${stacked} {#a}\n\na\n`],
  ['quotes fifteen levels deep', `${READ}${'>'.repeat(15)} a\n`],
  [
    'writing that changes direction',
    `${READ}\u202Eabc\u202D def\u2066 ghi\n\nعربي עברית ${'🏳️‍🌈'.repeat(300)}\n`,
  ],
  ['a picture that is not there', `${READ}![Un chat](nulle-part/chat.png)\n`],
  ['a picture that is a page', `${READ}![Une page](index.html)\n`],
  [
    'steps with the names of built-ins',
    `${HEAD}## Lecture : a {#construct}\n\na\n\n## Lecture : b {#hasownproperty}\n\nb\n`,
  ],
  ['steps with the ids of the page', `${HEAD}## Lecture : a {#app}\n\na\n\n## Lecture : b {#main}\n\nb\n`],
  [
    'hundreds of answers',
    `${HEAD}## Quiz : a {#a}\n\nQuoi ?\n\n${many(90, (index) => `- [${index === 0 ? 'x' : ' '}] réponse ${String(index)} ${'m'.repeat(200)}`)}\n`,
  ],
  [
    'hundreds of steps',
    HEAD + many(199, (index) => `## Lecture : ${String(index)} {#s${String(index)}}\n\na\n`),
  ],
];

/** Lessons that can be drawn at all. */
const drawn = lessons.flatMap(([name, text]): (readonly [string, Lesson])[] => {
  const read = parseLesson(text, '');
  return read.ok ? [[name, read.lesson]] : [];
});

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const foreign = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) => new URL(url).origin !== location.origin && !url.startsWith('data:'));

describe('hostile lessons on the page', () => {
  test('all of ours and some of the corpus reach it', () => {
    const own = lessons.filter(([name]) => !name.includes('.md')).map(([name]) => name);
    const names = drawn.map(([name]) => name);
    expect(own.filter((name) => !names.includes(name))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(own.length);
  });

  test.each(drawn)('%s: no script, no foreign request, no sideways scroll', async (_, lesson) => {
    await page.viewport(360, 640);
    const [first] = lesson.steps;
    const screen = await render(LessonHost, { lesson, stepId: first?.id ?? '' });
    await frame();
    const { container } = screen;
    expect(container.querySelector('h1')).not.toBeNull();
    expect(Reflect.get(globalThis, '__pwned')).toBeUndefined();
    expect(
      container.querySelectorAll('script, iframe, object, embed, base, meta, link, form, svg a').length,
    ).toBe(0);
    const named = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(named).size).toBe(named.length);
    const handlers = [...container.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(foreign()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await screen.unmount();
  });
});

test('a value that must not come is not told as the expected one', async () => {
  const [, lesson] = drawn[0] ?? [];
  if (lesson === undefined) throw new Error('No lesson can be drawn.');
  const value = { text: '5', type: 'number' };
  const failure = { matcher: 'toBe', expected: value, received: value, call: null, error: null };
  const titles = async (negated: boolean): Promise<(string | null)[]> => {
    const card = { ...failure, negated, because: null, clues: [] };
    const screen = await render(LessonHost, { lesson, stepId: '', failure: card });
    const found = [...screen.container.querySelectorAll('dt')].map((title) => title.textContent);
    await screen.unmount();
    return found;
  };
  expect(await titles(true)).toEqual(['Pas ceci', 'Reçu']);
  expect(await titles(false)).toEqual(['Attendu', 'Reçu']);
});
