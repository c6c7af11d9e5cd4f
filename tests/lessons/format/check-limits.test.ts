import { describe, expect, test } from 'vitest';

import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';

/** Size of the largest text that is read. */
const MOST = 200_000;
/** Generous for a busy machine; what these texts cost without limits is minutes, or for ever. */
const PATIENCE_MS = 20_000;

const HEAD = '---\nformat: 1\nid: essai\nlang: fr\ntitle: Essai\n---\n\n';
const STEP = `${HEAD}## Lecture : Lis {#lis}\n\nUn texte.\n\n`;
const CODE = `${HEAD}## Exercice : Écris {#ecris}\n\nÉcris.\n\n\`\`\`js tests\n`;

/** A text of lines that repeat a piece, as long as may be. */
function fill(start: string, piece: string, perLine = Math.floor(5000 / piece.length), end = '\n'): string {
  const line = piece.repeat(Math.max(1, perLine)) + end;
  return start + line.repeat(Math.floor((MOST - start.length) / line.length));
}

const codes = (text: string): string[] => parseLesson(text, 'essai.fr.md').problems.map(({ code }) => code);

describe('what is too much is refused with its own code', () => {
  test.each([
    ['X001', 'a file of 5 MB', STEP + 'a b\n'.repeat(1_250_000)],
    ['X002', 'a line of 10,001 signs', `${STEP}${'a'.repeat(10_001)}\n`],
    [
      'X003',
      'a list 300 deep',
      STEP + Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ],
    ['X003', '3,000 lists on one line', `${STEP}${'- '.repeat(3000)}a\n`],
    ['X003', '3,000 quotes on one line', `${STEP}${'>'.repeat(3000)} a\n`],
    ['X003', 'quotes and lists by turns', fill(STEP, '> - ', 15)],
    ['X003', 'code with 9,000 open brackets', `${CODE}${'['.repeat(9000)}\n\`\`\`\n`],
    ['X003', 'front matter with 9,000 open brackets', `---\nformat: 1\nx-a: ${'['.repeat(9000)}\n---\n`],
    ['X003', 'front matter with 4,000 dashes', `---\nformat: 1\nx-a:\n ${'- '.repeat(4000)}a\n---\n`],
    ['X004', 'a file of 10,001 lines', STEP + '\n'.repeat(10_001)],
    ['X005', 'open brackets', fill(STEP, '[')],
    ['X005', 'links in links', fill(STEP, '[a](')],
    ['X005', 'stars that end nothing', fill(STEP, 'a*')],
    ['X005', 'thousands of stars', `${STEP}${'*'.repeat(4000)}a${'*'.repeat(4000)}\n`],
    ['X005', 'stars and underscores', fill(STEP, '*_')],
    ['X005', 'backticks', fill(STEP, '` ')],
    ['X005', 'entities', fill(STEP, '&amp;')],
    ['X005', 'angle brackets', fill(STEP, '<a ')],
    ['X005', 'underlined titles', STEP + 'a\n=\n\n'.repeat(300)],
    [
      'X005',
      'a table of 6,000 cells',
      `${STEP}${'|a'.repeat(30)}|\n${'|-'.repeat(30)}|\n${`${'|a'.repeat(30)}|\n`.repeat(200)}`,
    ],
    ['X005', 'a list of 2,500 items', STEP + '- a\n\n'.repeat(2500)],
    ['X005', '1,000 steps', HEAD + '## a {#b}\n\n'.repeat(1000)],
    ['X006', 'lines that go on in a quote', `${STEP}> a\n${'b\n'.repeat(400)}`],
    ['X006', 'a paragraph of 600 lines', STEP + 'a\n'.repeat(600)],
  ])('%s: %s', { timeout: PATIENCE_MS }, (code, _, text) => {
    expect(codes(text)).toContain(code);
  });

  test('a fence inside HTML does not hide what follows from the limits', () => {
    expect(codes(`${STEP}<!--\n\`\`\`\n-->\n${fill('', 'a*').slice(0, 100_000)}`)).toContain('X005');
    expect(codes(`${STEP}- a\n\n  \`\`\`\n${fill('', 'a*').slice(0, 100_000)}`)).toContain('X005');
    expect(codes(`---\nformat: 1\n\`\`\`\n---\n${fill('', 'a*').slice(0, 100_000)}`)).toContain('X005');
  });
});

describe('what is within the limits is read in bounded time, whatever it is', () => {
  test.each([
    ['code blocks', fill(STEP, '```js\na\n```\n\n', 1, '')],
    [
      'one code block of 180 KB',
      `${fill(STEP.concat('```js\n'), 'let a = [1, 2]; ', 300).slice(0, 190_000)}\n\`\`\`\n`,
    ],
    ['prose', fill(STEP, 'Un texte en *italique* et du `code`. ', 3, '\n\n')],
    ['10,000 tests', `${fill(CODE, 'test("a",()=>{});').slice(0, 190_000)}\n\`\`\`\n`],
    ['curly quotes in code', fill(CODE, '“ ')],
    ['open blanks', fill(`${HEAD}## Compléter : a {#a}\n\n\`\`\`js blanks\n`, '<<')],
    ['marks', fill(`${HEAD}## Puzzle : a {#a}\n\n\`\`\`js parsons\n`, 'a //: x\n', 1, '').slice(0, 70_000)],
    ['spaces before marks', fill(`${HEAD}## Puzzle : a {#a}\n\n\`\`\`js parsons\n`, ' ', 9900, '//: x\n')],
    ['slashes in code', fill(CODE, '/', 9900)],
    ['titles full of spaces', fill(HEAD, ' ', 9900, '\n').replaceAll('\n ', '\n## a ')],
    ['titles full of marks', fill(HEAD, '{#', 4900, '\n').replaceAll('\n{', '\n## {')],
    ['a title full of accents', `${HEAD}## Lecture : e${'\u0301'.repeat(9000)} {#a}\n\na\n`],
    ['9,000 keys', `---\n${Array.from({ length: 9000 }, (_, i) => `x-a${i}: b`).join('\n')}\n---\n`],
    ['the same key 9,000 times', `---\n${'id: a\n'.repeat(9000)}---\n`],
    ['9,000 open quotes', `---\n${'x-a: "a\n'.repeat(9000)}---\n`],
    ['colons', `---\n${'a: '.repeat(3000)}\n---\n`],
    ['zeros', fill(STEP, '\0')],
    ['lone surrogates', fill(STEP, '\uD800')],
  ])('%s', { timeout: PATIENCE_MS }, (_, text) => {
    expect(text.length).toBeLessThanOrEqual(MOST + 300);
    const { problems } = parseLesson(text, 'essai.fr.md');
    expect(problems.length).toBeLessThanOrEqual(500);
  });

  test('an honest lesson of 190 KB is read', { timeout: PATIENCE_MS }, () => {
    const step = (n: number): string =>
      `## Lecture : Étape ${n} {#etape-${n}}\n\n${'Un texte en *italique* et du `code`, [un lien](https://example.org). '.repeat(8)}\n\n- un\n- deux\n\n\`\`\`js\nfor (let i = 0; i < 3; i++) {\n  console.log(i);\n}\n\`\`\`\n\n`;
    const text =
      HEAD +
      Array.from({ length: 199 }, (_, n) => step(n) + step(n).slice(step(n).indexOf('\n'), 300)).join('');
    expect(text.length).toBeGreaterThan(150_000);
    const result = parseLesson(text, 'essai.fr.md');
    expect(result.problems).toEqual([]);
    expect(result.ok).toBe(true);
  });
});
