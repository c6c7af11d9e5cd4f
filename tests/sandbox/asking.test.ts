import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Answer, RunRequest } from '../../src/sandbox/run-program.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

const run = (program: string, answers: readonly Answer[], changes: Partial<RunRequest> = {}) =>
  tell(runner.run, aRequest(program, { answers, ...changes }));

/** Runs a program as a page does: each question gets the next answer and the program starts anew. */
async function converse(program: string, answers: readonly Answer[], changes: Partial<RunRequest> = {}) {
  for (let given = 0; ; given++) {
    const record = await run(program, answers.slice(0, given), changes);
    if (record.outcome.kind !== 'awaiting-input' || given === answers.length)
      return { ...record, texts: record.lines.map(({ text }) => text) };
  }
}

describe('questions', () => {
  test('the run ends at a question without an answer and tells it', async () => {
    const { outcome, lines, usage } = await run(
      'console.log(1); prompt("Ton nom ?", "Lina"); console.log(2)',
      [],
    );
    expect(outcome).toEqual({
      kind: 'awaiting-input',
      question: { type: 'prompt', message: 'Ton nom ?', proposal: 'Lina' },
    });
    expect(lines.map(({ text }) => text)).toEqual(['1']);
    expect(usage?.asked).toBe(1);
  });

  test('prompt, lire and ask give the text, null for Cancel; confirm gives true or false', async () => {
    const { texts } = await converse(
      'console.log(prompt("a"), lire("b"), ask("c"), confirm("d"), confirm("e"), typeof lire("f"))',
      ['x', null, '3', true, false, '4'],
    );
    expect(texts).toEqual(['x null 3 true false string']);
  });

  test('a confirmation answered by a text reads yes in both languages', async () => {
    const { texts } = await converse('console.log([1, 2, 3, 4, 5, 6].map(() => confirm("?")).join(" "))', [
      'oui',
      'Yes',
      ' O ',
      'non',
      '',
      'peut-être',
    ]);
    expect(texts).toEqual(['true true true false false false']);
  });

  test.each([
    [
      'a loop',
      'const all = []; while (all.length < 3) all.push(prompt(all.length)); console.log(all.join())',
    ],
    ['a timer', 'setTimeout(() => console.log([prompt(0), prompt(1), prompt(2)].join()), 50)'],
    [
      'an async function',
      '(async () => { const a = []; for (let i = 0; i < 3; i++) { await null; a.push(prompt(i)) } console.log(a.join()) })()',
    ],
    [
      'an animation',
      'const a = []; const step = () => { a.push(prompt(a.length)); if (a.length < 3) requestAnimationFrame(step); else console.log(a.join()) }; requestAnimationFrame(step)',
    ],
    [
      'a comparator',
      'const a = []; [2, 1].sort(() => { while (a.length < 3) a.push(prompt("")); return 0 }); console.log(a.join())',
    ],
    [
      'a try whose finally goes on',
      'const a = []; try { a.push(prompt(0)) } finally { a.push(prompt(1)) } a.push(prompt(2)); console.log(a.join())',
    ],
  ])('are answered inside %s', async (_, program) => {
    const { texts, outcome } = await converse(program, ['un', 'deux', 'trois']);
    expect(outcome).toEqual({ kind: 'completed' });
    expect(texts).toEqual(['un,deux,trois']);
  });

  test('a program meets the same chance and the same time at each start', async () => {
    const program = 'const dice = Math.random(), at = Date.now(); prompt(""); console.log(dice, at)';
    const first = await converse(program, ['a'], { seed: 7 });
    const second = await converse(program, ['a'], { seed: 7 });
    expect(first.texts).toEqual(second.texts);
  });

  test('an alert waits where somebody reads it, and nowhere else', async () => {
    const program = 'alert("Bonjour"); console.log(prompt("Nom ?"))';
    expect((await run(program, [], { clock: 'real' })).outcome).toMatchObject({
      question: { type: 'alert' },
    });
    const { lines, usage } = await run(program, ['Lina']);
    expect(lines).toEqual([{ level: 'log', text: 'Lina' }]);
    expect(usage?.asked).toBe(2);
  });

  test.each([
    ['prompt', 'for (;;) prompt("encore ?")'],
    ['confirm', 'while (!confirm("?"));'],
    ['alert', 'for (;;) alert("coucou")'],
    ['lire inside timers', 'setInterval(() => lire("?"), 1)'],
    ['ask after catching everything', 'for (;;) try { ask("?") } catch {}'],
  ])('a program that asks for ever is stopped: %s', async (_, program) => {
    const answers = Array.from({ length: 1000 }, () => 'non');
    const { outcome, usage } = await run(program, answers);
    expect(outcome).toEqual({ kind: 'flooded', by: 'questions', limit: 200 });
    expect(usage?.asked).toBe(200);
    expect((await run('console.log(1)', [])).outcome).toEqual({ kind: 'completed' });
  });

  test('a question is short, whatever is asked', async () => {
    const { outcome } = await run('prompt("x".repeat(1e6), "y".repeat(1e6))', []);
    expect(outcome.kind === 'awaiting-input' ? outcome.question.message : '').toHaveLength(1000);
    const odd = await run('prompt({ toString() { throw 1 }, get a() { throw 2 } }, [1])', []);
    expect(odd.outcome).toMatchObject({ question: { proposal: '[1]' } });
  });
});
