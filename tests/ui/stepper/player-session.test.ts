import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import { PlayerSession, SPEEDS } from '../../../src/ui/stepper/player-session.svelte.ts';
import { aRequest, aThreadRunner } from '../../sandbox/a-runner.ts';
import { aPlayer } from './a-player.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** Text of the place that a player shows. */
function shownText(player: PlayerSession): string {
  const { span } = player;
  return span === null ? '' : player.places.line(span.line).slice(span.column - 1, span.endColumn - 1);
}

const FIB = `function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
const a = fib(3);
console.log(a);`;

describe('moving through a run', () => {
  test('ends are ends, and a step outside of them is the nearest one', async () => {
    const player = await aPlayer(runner, 'let a = 1;\na = 2;\na = 3;');
    expect(player.count).toBe(3);
    expect([player.step, player.isAtStart]).toEqual([0, true]);
    player.move(-1);
    expect(player.step).toBe(0);
    player.go(99);
    expect([player.step, player.isAtEnd, shownText(player)]).toEqual([2, true, 'a = 3']);
  });

  test('a call is stepped over in both directions', async () => {
    const player = await aPlayer(runner, FIB);
    expect(shownText(player)).toBe('function fib(n) {');
    player.go(0);
    while (player.index.depths[player.step] !== 0) player.overCall(1);
    expect(shownText(player)).toBe('a = fib(3)');
    player.overCall(-1);
    expect(player.step).toBe(0);
  });

  test('over a call from the line before it, all of the call is left out', async () => {
    const player = await aPlayer(runner, `let b = 0;\n${FIB}`);
    player.overCall(1);
    expect(shownText(player)).toBe('a = fib(3)');
  });

  test('a line is visited each time that it runs, and no more', async () => {
    const player = await aPlayer(
      runner,
      'let s = 0;\nfor (let i = 0; i < 3; i++) {\n  s += i;\n}\nlet t = s;',
    );
    while (player.span?.line !== 3) player.move(1);
    const visits = [player.step];
    while (player.visit(1)) visits.push(player.step);
    expect(visits).toHaveLength(3);
    expect(player.visit(1)).toBe(false);
    const back = [player.step];
    while (player.visit(-1)) back.push(player.step);
    expect(back.toReversed()).toEqual(visits);
  });

  test('a line with several instructions is visited at its first one', async () => {
    const player = await aPlayer(
      runner,
      'let a = 0, b = 0;\nfor (let i = 0; i < 2; i++) {\n  a = i; b = a;\n}',
    );
    while (shownText(player) !== 'b = a') player.move(1);
    expect(player.visit(1)).toBe(true);
    expect(shownText(player)).toBe('a = i');
  });

  test('a loop on one line is visited turn by turn', async () => {
    const player = await aPlayer(runner, 'let s = 0; for (let i = 0; i < 3; i++) s += i;');
    while (shownText(player) !== 's += i') player.move(1);
    let turns = 1;
    while (player.visit(1)) turns += 1;
    expect(turns).toBe(3);
  });
});

describe('what a step shows', () => {
  test('the console holds what was printed by then', async () => {
    const player = await aPlayer(runner, 'console.log(1);\nlet a = 2;\nconsole.log(a);');
    const printed = Array.from({ length: player.count }, (_, step) => {
      player.go(step);
      return player.shown.lines.map(({ text }) => text).join();
    });
    expect(printed).toEqual(['1', '1', '1,2']);
  });

  test('lines that were cleared come back when one goes back', async () => {
    const player = await aPlayer(runner, 'console.log(1);\nconsole.clear();\nconsole.log(2);\nlet a = 3;');
    player.go(99);
    expect(player.shown.lines.map(({ text }) => text)).toEqual(['2']);
    player.go(0);
    expect([player.shown.lines.map(({ text }) => text), player.shown.isCleared]).toEqual([['1'], false]);
  });

  test('each stroke of a drawing appears at the step that drew it, and the turtle stands where it stood', async () => {
    const player = await aPlayer(
      runner,
      'avancer(10);\ndroite(90);\nfor (let i = 0; i < 2; i++) avancer(5);',
    );
    const pictures = Array.from({ length: player.count }, (_, step) => {
      player.go(step);
      const { commands } = player.shown;
      const last = commands.at(-1);
      const turtle =
        last?.type === 'turtle' ? `${String(last.x)} ${String(last.y)} ${String(last.angle)}` : '';
      return `${String(commands.length - 1)}: ${turtle}`;
    });
    expect(pictures.filter((each, index) => each !== pictures[index - 1])).toEqual([
      '1: 210 200 0',
      '1: 210 200 90',
      '2: 210 205 90',
      '3: 210 210 90',
    ]);
  });

  test('an animation goes on frame by frame, in both directions', async () => {
    const player = await aPlayer(
      runner,
      'let x = 0;\nanimer((n) => {\n  fond("white");\n  x = n * 10;\n  disque(x, 50, 5);\n  return n < 3;\n});',
    );
    expect(player.pictureCount).toBe(4);
    const seen: number[] = [];
    while (player.picture(1)) {
      player.go(player.step);
      seen.push(player.step);
    }
    expect(seen).toHaveLength(4);
    player.go(player.range.last);
    const disc = player.shown.commands.at(-1);
    expect(disc?.type === 'disc' ? disc.x : null).toBe(30);
    const back: number[] = [];
    while (player.picture(-1)) back.push(player.step);
    expect(back.slice(0, -1)).toEqual(seen.slice(0, -1).toReversed());
  });

  test('a program that ends with an error opens at the step before it, and shows its place', async () => {
    const player = await aPlayer(runner, 'let a = 1;\na = 2;\nnull.x;\na = 3;');
    expect(shownText(player)).toBe('a = 2');
    expect([player.errorSpan?.line, player.end]).toEqual([3, 'error']);
    player.move(-1);
    expect(player.errorSpan).toBeNull();
  });

  test('a program that fails at once has no steps, and nothing breaks', async () => {
    const player = await aPlayer(runner, 'null.x;');
    expect([player.count, player.span, player.shown.lines]).toEqual([0, null, []]);
  });
});

test('steps that are not kept are counted, and told by their numbers', async () => {
  const program = 'let n = 0;\nwhile (n < 30000) n++;';
  const request = aRequest(program);
  const { signal } = new AbortController();
  const recording = await recordProgram(request, runner.run, signal, { kept: 1000, mostWords: 60_000 });
  if (recording === null) throw new Error('The program cannot be read.');
  const player = new PlayerSession({ recording });
  expect(player.total).toBe(60_002);
  const [first, last] = player.kept;
  const told = 60_002 - recording.stepsCut;
  expect(told).toBeLessThan(55_000);
  expect([first?.[0], last?.[1]]).toEqual([1, told]);
  player.go(player.range.last);
  expect([player.numberOf(player.step), player.end]).toEqual([told, 'cut']);
});

test('playing goes on step by step and ends by itself', async () => {
  const player = await aPlayer(runner, 'let a = 1;\na = 2;\na = 3;');
  player.speed = 'fast';
  player.play();
  await expect.poll(() => player.step).toBe(2);
  await expect.poll(() => player.isPlaying).toBe(false);
  expect([player.hasPlayedOut, player.end]).toEqual([true, 'program']);
  player.move(-1);
  expect([player.hasPlayedOut, player.end]).toEqual([false, null]);
  player.dispose();
});

test('each of the three speeds shows a step for its own time, the calm one longest', async () => {
  const { calm, normal, fast } = SPEEDS;
  expect(calm > normal && normal > fast).toBe(true);
  const player = await aPlayer(runner, 'let a = 1;\na = 2;\na = 3;');
  vi.useFakeTimers();
  try {
    for (const speed of ['calm', 'normal', 'fast'] as const) {
      player.go(0);
      player.speed = speed;
      player.play();
      vi.advanceTimersByTime(SPEEDS[speed] - 1);
      expect([speed, player.step]).toEqual([speed, 0]);
      vi.advanceTimersByTime(1);
      expect([speed, player.step]).toEqual([speed, 1]);
    }
  } finally {
    vi.useRealTimers();
    player.dispose();
  }
});
