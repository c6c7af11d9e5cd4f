import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildCheckRequest } from '../../../src/lessons/checks/judge-program.ts';
import { checkProgram } from '../../../src/lessons/checks/check-program.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { openCheck } from '../../../src/ui/stepper/open-check.ts';
import type { PlayerSession } from '../../../src/ui/stepper/player-session.svelte.ts';
import { aCodeStep, aLesson } from '../../lessons/checks/a-code-step.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** Checks a program and opens the first check that fails. */
async function replay(tests: string, program: string): Promise<PlayerSession> {
  const { run } = runner;
  const { signal } = new AbortController();
  const step = aCodeStep({ tests });
  const lesson = aLesson();
  const report = await checkProgram(step, program, { lesson, run, signal });
  const check = report.checks.findIndex(({ passed }) => !passed);
  const failure = report.checks[check]?.failure ?? null;
  if (failure === null) throw new Error('No check has failed.');
  const request = await buildCheckRequest(lesson, step, program, report.seed);
  const player = await openCheck({ request, check, failure }, run, signal);
  if (player === null) throw new Error('The program cannot be read.');
  return player;
}

/** Text of the place that a player shows. */
function shownText(player: PlayerSession): string {
  const { span } = player;
  return span === null ? '' : player.places.line(span.line).slice(span.column - 1, span.endColumn - 1);
}

/** Name and value of what the innermost call was given. */
function given(player: PlayerSession, name: string): number | undefined {
  const { frames, traced } = player.state;
  const binding = traced.bindings.findIndex((one) => one.name === name);
  return player.state.value(frames.at(-1)?.instance ?? 0, binding)?.payload;
}

const DOUBLE = 'function double(n) {\n  const d = n + 2;\n  return d;\n}\nlet a = double(1);';

test('a failed call opens at its start, and the player stays within it', async () => {
  const player = await replay('cases("double", [2, 4], [5, 10], [8, 16]);', DOUBLE);
  expect(shownText(player)).toBe('function double(n) {');
  expect(given(player, 'n')).toBe(5);
  expect(player.goal?.expected?.text).toBe('10');
  expect(player.goal?.call).toBe('double(5)');
  expect(player.count).toBe(3);
  player.go(99);
  expect(shownText(player)).toBe('d');
});

test('of a test with several calls the last one is the one that failed; those before can be gone back to', async () => {
  const tests =
    'test("t", () => { expect(double(2)).toBe(4); expect(double(3)).toBe(6); expect(double(9)).toBe(18); });';
  const player = await replay(tests, DOUBLE);
  expect(given(player, 'n')).toBe(3);
  player.go(player.range.first);
  expect(given(player, 'n')).toBe(2);
});

test('a call that threw opens at the step before the error', async () => {
  const program = 'function first(list) {\n  const x = list[3];\n  return x.name;\n}';
  const player = await replay('cases("first", [[1], "a"]);', program);
  expect(shownText(player)).toBe('x = list[3]');
});

test('a check that runs the whole program opens that run, with its answers', async () => {
  const tests = 'test("t", () => { expect(run({ inputs: ["Zoé"] }).output).toBe("Salut Zoé !"); });';
  const player = await replay(tests, 'const nom = prompt("Nom ?");\nconsole.log("Salut " + nom);');
  expect(shownText(player)).toMatch(/^nom = prompt/);
  player.go(99);
  expect(player.shown.lines.map(({ text }) => text)).toEqual(['Salut Zoé']);
});

test('a check that presses keys opens the run in which they are pressed', async () => {
  const tests =
    'test("t", () => { expect(run({ events: [{ at: 5, press: "left" }] }).output).toBe("droite"); });';
  const player = await replay(tests, 'onKey("left", () => {\n  console.log("gauche");\n});');
  player.go(99);
  expect(player.shown.lines.map(({ text }) => text)).toEqual(['gauche']);
});

test('a check of what was printed opens what the program did by itself', async () => {
  const player = await replay(
    'test("t", () => { expect(output()).toBe("3"); }); cases("double", [1, 2]);',
    `${DOUBLE}\nconsole.log(4);`,
  );
  expect(player.step).toBe(0);
  player.go(99);
  expect(player.shown.lines.map(({ text }) => text)).toEqual(['4']);
  expect(shownText(player)).toBe('console.log(4)');
});
