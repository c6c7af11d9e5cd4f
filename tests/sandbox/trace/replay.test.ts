import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { describeFrames } from '../../../src/sandbox/trace/log/describe-state.ts';
import { TAG } from '../../../src/sandbox/trace/log/log-format.ts';
import { recordProgram } from '../../../src/sandbox/trace/log/record-program.ts';
import type { Recording } from '../../../src/sandbox/trace/log/recording.ts';
import type { LoggedValue } from '../../../src/sandbox/trace/log/log-format.ts';
import type { RunState } from '../../../src/sandbox/trace/log/run-state.ts';
import { Timeline } from '../../../src/sandbox/trace/log/timeline.ts';
import { aRequest, aThreadRunner, tell } from '../a-runner.ts';
import { generateProgram } from './generate-program.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

async function record(program: string): Promise<Recording> {
  const recording = await recordProgram(aRequest(program), runner.run, new AbortController().signal);
  if (recording === null) throw new Error('The program cannot be read.');
  return recording;
}

/** A logged value as `JSON.stringify` would write it. */
function toJson(state: RunState, texts: readonly string[], value: LoggedValue): unknown {
  switch (value.tag) {
    case TAG.null:
      return null;
    case TAG.false:
    case TAG.true:
      return value.tag === TAG.true;
    case TAG.number:
      return value.payload;
    case TAG.text:
      return texts[value.payload];
    case TAG.object: {
      const object = state.object(value.payload);
      if (object === null) throw new Error('An object is missing.');
      if (object.title.startsWith('array')) {
        return Array.from({ length: object.length }, (_, index) => {
          const item = object.items.get(index);
          return item === undefined ? undefined : toJson(state, texts, item);
        });
      }
      return Object.fromEntries(
        [...object.items].map(([key, item]) => [texts[-1 - key], toJson(state, texts, item)]),
      );
    }
    default:
      return undefined;
  }
}

/** The whole of a statement, a default or a field. */
const PROBE = /^(?:\w+ = )?(?:console\.log\(JSON\.stringify|show)\(\{ ([\w, ]+) \}\)\)?;?$/;

/** What the probes of a program printed, and what the replayed states say at the same steps. */
function probes(recording: Recording): { printed: string[]; replayed: string[] } {
  const { traced, texts, console: lines } = recording;
  const timeline = new Timeline(recording);
  const printed: string[] = [];
  const replayed: string[] = [];
  for (let step = 0; step < timeline.length; step++) {
    const state = timeline.stateAfter(step);
    const top = describeFrames(state).at(-1);
    const site = top?.site;
    if (
      top === undefined ||
      !(site?.kind === 'value' || site?.kind === 'declare' || site?.kind === 'property')
    )
      continue;
    const names = PROBE.exec(traced.program.slice(site.start, site.end))?.[1]?.split(', ');
    if (names === undefined) continue;
    const entries = names.map((name) => {
      const found = top.scopes.flatMap((scope) => scope.variables).find((variable) => variable.name === name);
      return [name, found === undefined ? 'missing' : toJson(state, texts, found.value)];
    });
    printed.push(lines[state.lines - 1]?.text ?? '');
    replayed.push(JSON.stringify(Object.fromEntries(entries)));
  }
  return { printed, replayed };
}

const COUNT = Number(process.env['GENERATED_PROGRAMS'] ?? 150);

describe('generated programs', () => {
  test(`${String(COUNT)} of them behave alike with and without recording, and each replayed state is true`, async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (let seed = 1; seed <= COUNT; seed++) {
      const program = generateProgram(seed);
      const plain = await tell(runner.run, aRequest(program));
      const recording = await record(program);
      if (
        JSON.stringify([plain.outcome, plain.lines]) !==
        JSON.stringify([recording.outcome, recording.console])
      ) {
        wrong.push(
          `${String(seed)}: ${JSON.stringify(plain.outcome)} became ${JSON.stringify(recording.outcome)}`,
        );
        continue;
      }
      if (recording.stepsCut > 0) wrong.push(`${String(seed)}: a step was counted and not kept`);
      const { printed, replayed } = probes(recording);
      seen += printed.length;
      printed.forEach((text, index) => {
        if (text !== replayed[index])
          wrong.push(`${String(seed)}: ${text} was replayed as ${String(replayed[index])}`);
      });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(seen).toBeGreaterThan(COUNT * 5);
  });
});
