import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readGames } from '../../scripts/sandbox-api/read-games.ts';
import { ENTRIES, writePage } from '../../scripts/sandbox-api/write-page.ts';
import { ORDERS } from '../../src/sandbox/order-names.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from '../sandbox/a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

describe('docs/sandbox-api', () => {
  test.each([
    ['fr', 'docs/sandbox-api.fr.md'],
    ['en', 'docs/sandbox-api.md'],
  ] as const)('in %s is what its script writes', (language, file) => {
    expect(readFileSync(file, 'utf8')).toBe(writePage(language, readGames()));
  });

  test.each(['fr', 'en'] as const)('has every order once, in %s', (language) => {
    const page = writePage(language, readGames());
    for (const order of ORDERS) {
      expect(page.split(`\n### \`${order[language]}(`)).toHaveLength(2);
    }
    expect(ENTRIES.size).toBe(ORDERS.length);
  });
});

describe('the example of', () => {
  test.each([...ENTRIES.values()])(
    '$order runs, does something, and the same under both names',
    async ({ order, example }) => {
      const names = ORDERS.find(({ en }) => en === order);
      const told = await Promise.all(
        [example.fr, example.en].map((program) =>
          tell(
            runner.run,
            aRequest(program, {
              answers: ['Ada'],
              replay: {
                inputs: [
                  { atMs: 20, input: { type: 'key', key: 'ArrowLeft', isDown: true } },
                  { atMs: 30, input: { type: 'key', key: 'ArrowRight', isDown: true } },
                  { atMs: 40, input: { type: 'pointer', x: 70, y: 80, isDown: true } },
                ],
                untilMs: 0,
              },
            }),
          ),
        ),
      );
      const [french, english] = told.map(({ outcome, lines, commands, notes }) => ({
        outcome,
        lines,
        commands,
        notes,
      }));
      expect(french).toEqual(english);
      expect(french?.outcome).toEqual({ kind: 'completed' });
      expect(
        (french?.lines.length ?? 0) + (french?.commands.length ?? 0) + (french?.notes.length ?? 0),
      ).toBeGreaterThan(0);
      expect(example.fr).toContain(`${names?.fr ?? '?'}(`);
      expect(example.en).toContain(`${names?.en ?? '?'}(`);
    },
  );
});

test('the game of the page can be won a star, and lost', async () => {
  for (const game of Object.values(readGames())) {
    const limits = { ...aRequest('').limits, timeMs: 5000, steps: 1_000_000 };
    const idle = await tell(runner.run, aRequest(game, { frames: 700, limits }));
    const words = idle.commands.flatMap((one) => (one.type === 'text' ? [one.text] : []));
    expect(words).toHaveLength(3);
    expect(words[1]).toMatch(/: 0$/);
    // Somebody who goes to and fro catches one sooner or later.
    const inputs = Array.from({ length: 40 }, (_, index) => ({
      atMs: index * 250,
      input: {
        type: 'key',
        key: (index >> 1) % 8 < 4 ? 'ArrowLeft' : 'ArrowRight',
        isDown: index % 2 === 0,
      } as const,
    }));
    const played = await tell(
      runner.run,
      aRequest(game, { frames: 600, limits, seed: 3, replay: { inputs, untilMs: 0 } }),
    );
    expect(played.outcome).toEqual({ kind: 'completed' });
    expect(played.notes.map((note) => note.frequency)).toContain(523.25);
  }
});
