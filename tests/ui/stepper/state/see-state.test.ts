import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { Closures } from '../../../../src/sandbox/trace/weave/closures.ts';
import type { Timeline } from '../../../../src/sandbox/trace/log/timeline.ts';
import { valueText } from '../../../../src/sandbox/trace/log/value-text.ts';
import { seeArray } from '../../../../src/ui/stepper/state/see-array.ts';
import { seeState } from '../../../../src/ui/stepper/state/see-state.ts';
import type { StateSight, VariableSight } from '../../../../src/ui/stepper/state/see-state.ts';
import { callText, whatMatters } from '../../../../src/ui/stepper/state/what-matters.ts';
import { aThreadRunner } from '../../../sandbox/a-runner.ts';
import { aTimeline } from '../../../sandbox/trace/a-recording.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What is seen when a stretch of the text has run for the `nth` time. */
function seenAt(timeline: Timeline, text: string, nth = 1): StateSight {
  const { traced } = timeline.recording;
  let count = 0;
  for (let step = 0; step < timeline.length; step++) {
    const site = traced.sites[timeline.stateAfter(step).frames.at(-1)?.site ?? -1];
    if (site === undefined || traced.program.slice(site.start, site.end) !== text) continue;
    count += 1;
    if (count === nth) return seeState(timeline, step, new Closures(timeline));
  }
  throw new Error(`${text} has not run.`);
}

function variables({ calls }: StateSight): VariableSight[] {
  return calls.flatMap((call) => call.scopes).flatMap((scope) => [...scope.variables, ...scope.functions]);
}

function named(sight: StateSight, name: string): VariableSight {
  const found = variables(sight).find((variable) => variable.name === name);
  if (found === undefined) throw new Error(`${name} is not seen.`);
  return found;
}

/** Boxes as texts: `index:value`, with what points there, `*` for changed, `…` for boxes left out. */
function boxes(sight: StateSight, name: string): string {
  const { holds } = named(sight, name);
  const array = holds === null ? null : sight.state.object(holds.id);
  if (holds === null || array === null) throw new Error(`${name} is no array.`);
  return seeArray(array, sight.pointers.get(holds.id) ?? [], sight.changes.entries.get(holds.id))
    .map((box) =>
      box.kind === 'cut'
        ? `…${String(box.count)}`
        : [
            String(box.index),
            box.kind === 'box' && box.value !== undefined ? `:${valueText(sight.state, box.value)}` : '',
            box.kind === 'box' && box.isChanged ? '*' : '',
            box.pointers.length > 0 ? `(${box.pointers.join()})` : '',
          ].join(''),
    )
    .join(' ');
}

const SORT = `function trier(t) {
  for (let fin = t.length - 1; fin > 0; fin--)
    for (let j = 0; j < fin; j++)
      if (t[j] > t[j + 1]) { const garde = t[j]; t[j] = t[j + 1]; t[j + 1] = garde; }
}
const notes = [3, 1, 2];
trier(notes);`;

describe('arrays', () => {
  test('variables that are indexes of an array point into it, also behind its end', async () => {
    const timeline = await aTimeline(runner, SORT);
    expect(boxes(seenAt(timeline, 'j < fin'), 't')).toBe('0:3(j) 1:1(j + 1) 2:2');
    expect(boxes(seenAt(timeline, 't[j] = t[j + 1]'), 't')).toBe('0:1*(j) 1:1(j + 1) 2:2');
    expect(boxes(seenAt(timeline, 'j < fin', 3), 't')).toBe('0:1 1:2 2:3(j) 3(j + 1)');
  });

  test('an index of another function, or of another array, does not point', async () => {
    const program =
      'const a = [1, 2]; const b = [3, 4]; function f(i) { return b[i] } for (let i = 0; i < 1; i++) { a[i]; f(1); }';
    const timeline = await aTimeline(runner, program);
    expect(boxes(seenAt(timeline, 'i < 1'), 'b')).toBe('0:3 1:4');
    expect(boxes(seenAt(timeline, 'b[i]'), 'a')).toBe('0:1 1:2');
    expect(boxes(seenAt(timeline, 'b[i]'), 'b')).toBe('0:3 1:4(i)');
  });

  test('of a long array the start, the end and what matters is shown', async () => {
    const timeline = await aTimeline(
      runner,
      'const t = []; for (let i = 0; i < 300; i++) t.push(i); let k = 150; t[k] = "x"; t[0];',
    );
    expect(boxes(seenAt(timeline, 't[k] = "x"'), 't')).toBe(
      '0:0 1:1 2:2 3:3 …144 148:148 149:149 150:"x"*(k) 151:151 152:152 …146 299:299',
    );
  });

  test('an array is shown once; its other names say so', async () => {
    const sight = seenAt(await aTimeline(runner, SORT), 'j < fin');
    expect(named(sight, 't').sameAs).toBeNull();
    expect(named(sight, 'notes').sameAs).toEqual({ name: 't', call: 'trier' });
  });
});

describe('calls', () => {
  test('a call keeps its arguments as they were given, and says its turn', async () => {
    const timeline = await aTimeline(runner, 'function f(n) { while (n < 9) { n += 4; } return n } f(2);');
    const [call] = seenAt(timeline, 'n += 4', 2).calls;
    expect(call?.given.map(({ value }) => value.payload)).toEqual([2]);
    expect(call?.turn).toEqual({ count: 2, line: 1 });
  });

  test('a deep recursion is cut to its innermost calls', async () => {
    const timeline = await aTimeline(runner, 'function f(n) { if (n > 0) f(n - 1); } f(100);');
    const sight = seenAt(timeline, 'n > 0', 101);
    expect(sight.calls).toHaveLength(13);
    expect(sight.callsCut).toBe(89);
    expect(sight.calls.at(-1)?.isProgram).toBe(true);
  });
});

describe('functions', () => {
  const keeps = (sight: StateSight, name: string): string[] =>
    named(sight, name).keeps.map(
      ({ name: kept, value }) => `${kept}=${value === undefined ? '' : valueText(sight.state, value)}`,
    );

  test.each([
    ['an arrow that is returned', 'return () => { c += 1; return c };'],
    ['a declared function', 'function plus() { c += 1; return c } return plus;'],
    ['a function in a variable', 'const plus = () => { c += 1; return c }; return plus;'],
    ['a named function expression', 'return function plus() { c += 1; return c };'],
  ])('each keeps the variables of its own call: %s', async (_, body) => {
    const timeline = await aTimeline(
      runner,
      `function make(start) { let c = start; ${body} } const a = make(0), b = make(10); a(); a(); b(); 0;`,
    );
    const sight = seenAt(timeline, '0');
    expect(keeps(sight, 'a')).toEqual(['c=2']);
    expect(keeps(sight, 'b')).toEqual(['c=11']);
    expect(keeps(sight, 'make')).toEqual([]);
  });

  test('functions in an object keep theirs, too', async () => {
    const timeline = await aTimeline(
      runner,
      'function make() { let c = 0; return { plus() { c++ }, read: () => c, other: () => 1 } } const o = make(); o.plus(); 0;',
    );
    const sight = seenAt(timeline, '0');
    const id = named(sight, 'o').holds?.id ?? -1;
    const closures = new Closures(timeline);
    const kept = [...(sight.state.object(id)?.items.values() ?? [])].map((value) =>
      closures
        .keptBy(value.payload, timeline.length - 1)
        .map(({ name }) => name)
        .join(),
    );
    expect(kept).toEqual(['c', 'c', '']);
  });

  test('a function given to a call is not taken for one that the called function makes', async () => {
    const timeline = await aTimeline(
      runner,
      '(function (f) { let secret = 1; const g = () => secret; return f })(() => 2); function h(f) { let s = 1; f(s); return () => s } let r = h(() => 3); 0;',
    );
    const sight = seenAt(timeline, '0');
    expect(keeps(sight, 'r')).toEqual(['s=1']);
  });
});

describe('what a phone shows of a step', () => {
  const shown = (sight: StateSight): string[] =>
    whatMatters(sight).map(
      (call) =>
        `${callText(call, sight.state, '?')}: ${call.scopes.flatMap(({ variables: all }) => all.map(({ name }) => name)).join(' ')}`,
    );

  test('is all names of what has changed, so that a shared list is seen as one', async () => {
    const timeline = await aTimeline(
      runner,
      'let a = [1];\nlet b = a;\nlet c = 5;\nb.push(2);\nfunction f(t) {\n  t.pop();\n}\nf(a);',
    );
    expect(shown(seenAt(timeline, 'b = a'))).toEqual(['?(): a b']);
    expect(shown(seenAt(timeline, 'b.push(2)'))).toEqual(['?(): a b']);
    expect(shown(seenAt(timeline, 't.pop()'))).toEqual(['f([1]): t', '?(): a b']);
  });

  test('is what a call has changed outside of it, although the call of the step is another', async () => {
    const timeline = await aTimeline(
      runner,
      'let far = 9;\nlet count = 0;\nfunction tick(by) {\n  count += by;\n}\ntick(2);',
    );
    expect(shown(seenAt(timeline, 'count += by'))).toEqual(['tick(2): by', '?(): count']);
  });

  test('is what the place of the step names, else the first names of the call', async () => {
    const timeline = await aTimeline(
      runner,
      'function count(start) {\n  let n = start;\n  return function () {\n    n += 1;\n    return n;\n  };\n}\nconst go = count(7);\nlet far = 1;\nif (far > 0) go();',
    );
    expect(shown(seenAt(timeline, 'far > 0'))).toEqual(['?(): far']);
    expect(shown(seenAt(timeline, 'function () {\n    n += 1;\n    return n;\n  }', 2))).toEqual([
      'go(): start n',
    ]);
  });
});
