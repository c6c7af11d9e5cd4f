import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { Closures } from '../../../../src/sandbox/trace/weave/closures.ts';
import { layOut } from '../../../../src/ui/stepper/state/diagram-layout.ts';
import { referenceGraph, sharedBoxes } from '../../../../src/ui/stepper/state/reference-graph.ts';
import type { ReferenceGraph } from '../../../../src/ui/stepper/state/reference-graph.ts';
import { seeState } from '../../../../src/ui/stepper/state/see-state.ts';
import { aThreadRunner } from '../../../sandbox/a-runner.ts';
import { aTimeline } from '../../../sandbox/trace/a-recording.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

async function graphOf(program: string): Promise<ReferenceGraph> {
  const timeline = await aTimeline(runner, program);
  return referenceGraph(seeState(timeline, timeline.length - 1, new Closures(timeline)));
}

test('an object with more than one way to it is told with all its ways', async () => {
  const graph = await graphOf(
    'const a = [1]; const b = a; const club = { membres: a, nom: "x" }; const c = [...a];',
  );
  expect(sharedBoxes(graph).map(({ of, paths }) => [of, paths])).toEqual([
    ['array', ['a', 'b', 'club.membres']],
  ]);
  expect(graph.boxes).toHaveLength(3);
});

test('cycles end, and an object may lead to itself', async () => {
  const graph = await graphOf('const a = { n: 1 }; const b = { ami: a }; a.ami = b; a.moi = a;');
  expect(sharedBoxes(graph).map(({ paths }) => paths)).toEqual([
    ['a', 'a.moi', 'b.ami'],
    ['b', 'a.ami'],
  ]);
});

test('maps, sets and instances lead on; what is too much is counted', async () => {
  const graph = await graphOf(
    'class N { constructor(v) { this.v = v } } const n = new N([1]); const m = new Map([["k", n]]); const s = new Set([n]); const all = Array.from({ length: 40 }, () => ({}));',
  );
  expect(sharedBoxes(graph).map(({ title, paths }) => [title, paths])).toEqual([
    ['N', ['n', 'm.get("k")', 's']],
  ]);
  expect(graph.cut).toBeGreaterThan(20);
});

test('boxes do not overlap, and each arrow ends at a box', async () => {
  const graph = await graphOf(
    'const a = [1], b = a, c = a, d = a; const o = { x: a, y: { z: a } }; const g = [[1], [2], a];',
  );
  const { boxes, arrows, names, height } = layOut(graph);
  boxes.forEach((box, index) => {
    expect(box.y + box.height).toBeLessThanOrEqual(boxes[index + 1]?.y ?? height);
  });
  expect(arrows).toHaveLength(names.length + 1 + 1 + 1 + 3);
  for (const name of names) expect(name.y).toBeLessThan(height);
});
