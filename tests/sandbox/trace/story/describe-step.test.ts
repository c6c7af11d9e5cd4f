import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { describeFrame } from '../../../../src/sandbox/trace/log/describe-state.ts';
import { describeStep } from '../../../../src/sandbox/trace/story/describe-step.ts';
import { lookUp } from '../../../../src/sandbox/trace/story/evaluate.ts';
import type { RunState } from '../../../../src/sandbox/trace/log/run-state.ts';
import type { StepEvent } from '../../../../src/sandbox/trace/story/step-story.ts';
import { shortText } from '../../../../src/sandbox/trace/log/value-text.ts';
import { aThreadRunner } from '../../a-runner.ts';
import { aTimeline } from '../a-recording.ts';
import { generateProgram } from '../generate-program.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What a story claims and the states deny; empty when it is true. */
function denied(event: StepEvent, before: RunState, after: RunState, output: readonly string[]): string {
  const frame = after.frames.at(-1);
  if (frame === undefined) return 'no call';
  const now = (name: string): string | null => {
    const seen = lookUp(after, frame, name);
    return seen === null ? null : shortText(after, seen.value, 48);
  };
  switch (event.kind) {
    case 'named': {
      if (now(event.name) !== event.value) return `${event.name} is ${String(now(event.name))}`;
      const seen = lookUp(after, frame, event.name);
      const old = seen === null ? undefined : before.value(seen.instance, seen.binding);
      if (event.before !== null && (old === undefined || shortText(before, old, 48) !== event.before))
        return `${event.name} was not ${event.before}`;
      if (event.shared !== null && now(event.shared.name.split(/[.[]/)[0] ?? '') === null)
        return `${event.shared.name} is not there`;
      return '';
    }
    case 'turn':
      return now(event.name) === event.value ? '' : `${event.name} is ${String(now(event.name))}`;
    case 'tested': {
      const [left, right] = event.sides;
      const sign = / (===|<|>|<=|>=|!==) /.exec(event.source)?.[1];
      const given = [left, right].map((side) => Number(side?.value));
      if (left === undefined || sign === undefined || !event.source.startsWith(left.name)) return '';
      const other = right === undefined ? Number(event.source.split(sign)[1]) : given[1];
      const [a = Number.NaN] = given;
      if (other === undefined || Number.isNaN(a) || Number.isNaN(other)) return '';
      const truth = {
        '===': a === other,
        '!==': a !== other,
        '<': a < other,
        '>': a > other,
        '<=': a <= other,
        '>=': a >= other,
      }[sign];
      return truth === event.isTrue ? '' : `${event.source} with ${left.value}`;
    }
    case 'called':
      return event.given.every(
        ({ name, value }) => shortText(after, lookUp(after, frame, name)?.value ?? never(), 24) === value,
      )
        ? ''
        : 'other arguments';
    case 'printed':
      return event.lines.every((line) => output.slice(before.lines, after.lines).includes(line))
        ? ''
        : 'not printed';
    case 'paused':
    case 'resumed':
    case 'returned':
      return (event.who.kind === 'program') === (frame.home === 0) &&
        (event.who.kind !== 'named' || event.who.name === describeFrame(after, frame).name)
        ? ''
        : 'another function';
    default:
      return '';
  }
}

function never(): never {
  throw new Error('A parameter has no value.');
}

const COUNT = Number(process.env['GENERATED_PROGRAMS'] ?? 40);

test(`nothing that is told of the steps of ${String(COUNT)} generated programs is denied by their states`, async () => {
  const wrong: string[] = [];
  const kinds = new Map<string, number>();
  for (let seed = 1; seed <= COUNT; seed++) {
    const timeline = await aTimeline(runner, generateProgram(seed));
    const output = timeline.recording.console.map(({ text }) => text);
    for (let step = 0; step < timeline.length; step++) {
      const story = describeStep(timeline, step);
      if (story === null) throw new Error('A step has no story.');
      const { before, after } = timeline.around(step);
      const denial = denied(story.event, before, after, output);
      if (denial !== '')
        wrong.push(`${String(seed)}:${String(step)} ${JSON.stringify(story.event)} ${denial}`);
      kinds.set(story.event.kind, (kinds.get(story.event.kind) ?? 0) + 1);
      for (const effect of story.effects) {
        kinds.set(effect.kind, (kinds.get(effect.kind) ?? 0) + 1);
        if (effect.kind === 'contents' && effect.now !== effect.before && effect.value === '')
          wrong.push(`${String(seed)}:${String(step)} an effect without a value`);
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect([...kinds.keys()].toSorted()).toEqual([
    'called',
    'caught',
    'contents',
    'evaluated',
    'named',
    'paused',
    'printed',
    'put',
    'resumed',
    'returned',
    'switched',
    'tested',
    'threw',
    'turn',
  ]);
});
