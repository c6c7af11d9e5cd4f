import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { studioEn } from '../../../../src/ui/messages/studio-en.ts';
import { studioFr } from '../../../../src/ui/messages/studio-fr.ts';
import { fileNameOf, readFrontFacts } from '../../../../src/ui/studio/text/front-facts.ts';
import { proofCells } from '../../../../src/ui/studio/proof/proof-cells.ts';
import type { ProofCell, ProofColumn } from '../../../../src/ui/studio/proof/proof-cells.ts';
import { proveDraft } from '../../../../src/ui/studio/proof/prove-draft.ts';
import { lessonTemplate } from '../../../../src/ui/studio/templates.ts';
import { aThreadRunner } from '../../../sandbox/a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

/** The cells of the lesson's only step, and what they say in both languages. */
async function cellsOf(text: string) {
  const fileName = fileNameOf(readFrontFacts(text));
  const found: ReturnType<typeof proofCells>[] = [];
  await proveDraft({
    files: new Map([[fileName, text]]),
    fileName,
    run: runner.run,
    signal: new AbortController().signal,
    onStep: (proof, problems) => found.push(proofCells(proof, problems)),
  });
  const [cells] = found;
  if (cells === undefined) throw new Error('No step was proved.');
  return cells;
}

/** What a cell says in French, with spaces of one kind. */
function inFrench(cell: ProofCell): string {
  return studioFr.proof.cells[cell.code](cell).replace(/[\u00a0\u202f]/g, ' ');
}

const exercise = lessonTemplate('exercise', 'fr');

/** The exercise with one part in place of another; a part that is not there fails the test. */
function changed(from: string | RegExp, to: string): string {
  const text = exercise.replace(from, to);
  expect(text).not.toBe(exercise);
  return text;
}

describe('an exercise', () => {
  test('that holds is good in every part', async () => {
    const cells = await cellsOf(exercise);
    expect(Object.values(cells).map((cell) => cell.state)).toEqual(['good', 'good', 'good', 'good']);
  });

  const wrong: readonly (readonly [string, ProofColumn, () => string, RegExp])[] = [
    [
      'a solution that fails',
      'solutions',
      () => changed('return n * 2;\n}\n```\n\n### Indice', 'return n * 3;\n}\n```\n\n### Indice'),
      /La solution échoue au test «\sdouble\(1\) → 2\s»/,
    ],
    [
      'a starter that passes',
      'starter',
      () => changed('  //: zone\n\n', '  //: zone\n  return n * 2;\n'),
      /réussit déjà/,
    ],
    [
      'a mistake that the tests do not see',
      'mistakes',
      () => changed('console.log(n * 2)', 'return n + n'),
      /les tests ne voient pas/,
    ],
    [
      'a test that cannot fail beside others',
      'tests',
      () =>
        changed(
          ');\n```\n\n```js solution',
          ');\ntest("oui", () => { expect(true).toBe(true); });\n```\n\n```js solution',
        ),
      /Le test « oui » n’échoue jamais/,
    ],
    [
      'nothing but a test that cannot fail',
      'tests',
      () => changed(/cases\([\s\S]*?\);/, 'test("oui", () => { expect(1).toBe(1); });'),
      /n’échoue.{1,3}jamais|ne vérifie/,
    ],
  ];
  test.each(wrong)('with %s is told so in its %s', async (_, column, text, sentence) => {
    const cells = await cellsOf(text());
    expect(cells[column].state).toBe('bad');
    expect(inFrench(cells[column])).toMatch(sentence);
    expect(studioEn.proof.cells[cells[column].code](cells[column])).not.toBe('');
  });

  test('without a mistake is unproven there', async () => {
    const cells = await cellsOf(changed(/### Erreur[\s\S]*?(?=### Bravo)/, ''));
    expect(cells.mistakes).toMatchObject({ state: 'open', code: 'mistakes-missing' });
  });

  test('whose tests miss a case is told which change goes unnoticed', async () => {
    const cells = await cellsOf(changed('  [1, 2],\n  [7, 14],\n  [0, 0],\n', '  [0, 0],\n'));
    expect(cells.tests.state).toBe('open');
    expect(inFrench(cells.tests)).toMatch(/2 sur 3 fautes .* passent inaperçues, par exemple \* → \//);
  });
});

test.each([
  ['predict', '= prix + 5', '= prix', 'answer-wrong'],
  ['read', 'Bonjour !\n```\n', 'Bonsoir !\n```\n', 'stops'],
  ['complete', '<<compteur>> + 1', '<<2>> + 1', 'solution-fails'],
] as const)('a wrong %s is told so', async (kind, from, to, code) => {
  const text = lessonTemplate(kind, 'fr');
  expect(text).toContain(from);
  const cells = await cellsOf(text.replace(from, to));
  expect(cells.solutions).toMatchObject({ state: 'bad', code });
  expect((await cellsOf(text)).solutions.state).toBe('good');
});

test('what is stopped tells no further step', async () => {
  const controller = new AbortController();
  const told: string[] = [];
  const step = exercise.slice(exercise.indexOf('## '));
  const text = `${exercise}\n${step.replace('{#double}', '{#encore}')}`;
  await proveDraft({
    files: new Map([['ma-lecon.fr.md', text]]),
    fileName: 'ma-lecon.fr.md',
    run: runner.run,
    signal: controller.signal,
    onStep: ({ id }) => {
      told.push(id);
      controller.abort();
    },
  });
  expect(told).toEqual(['double']);
});
