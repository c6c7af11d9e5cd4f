import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { describeStep } from '../../src/sandbox/trace/story/describe-step.ts';
import { recordProgram } from '../../src/sandbox/trace/log/record-program.ts';
import type { Recording } from '../../src/sandbox/trace/log/recording.ts';
import { Timeline } from '../../src/sandbox/trace/log/timeline.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { kernels } from './kernels.ts';
import { bestOf, percentile, runWide, timeOf, wideRequest } from './measure.ts';
import type { Peer } from './peers.ts';

/** A recording that takes longer than so many milliseconds is made once. */
const LONG_MS = 500;

/** Rounds of a loop for a number of steps: each round has three. */
const loopOf = (steps: number): string =>
  `let s = 0;\nfor (let i = 0; i < ${String(Math.floor(steps / 3))}; i++) {\n  s = (s + i * 3) % 1000;\n}`;

/** As long as programs of the lessons are: a loop, a function, a list, some output. */
const LESSON_SIZE = `function moyenne(notes) {
  let somme = 0;
  for (const note of notes) somme += note;
  return somme / notes.length;
}
const notes = [12, 15, 9, 17];
for (let i = 0; i < 10; i++) {
  notes.push((i * 7) % 20);
  console.log(i, moyenne(notes));
}`;

/** What an interpreter written in JavaScript has to do for the same. */
const COMPARED = 'var s = 0; for (var i = 0; i < 20000; i++) { s = (s + i * 3) % 1000; }\ns';

/** What recording costs, and how soon its steps can be seen. */
export async function timeRecordings(runner: Runner, peers: readonly Peer[]): Promise<readonly Figure[]> {
  const perStep: number[] = [];
  const bytes: number[] = [];
  for (const program of Object.values(kernels)) {
    const plain = await bestOf(2, () => runWide(runner.run, program));
    const start = performance.now();
    const recording = await record(runner, program);
    const first = performance.now() - start;
    const recorded = first > LONG_MS ? first : Math.min(first, await timeOf(() => record(runner, program)));
    const steps = recording.stepEnds.length + (recording.gap?.steps ?? 0) + recording.stepsCut;
    perStep.push((Math.max(0, recorded - plain) * 1000) / steps);
    bytes.push(recording.words.byteLength / recording.stepEnds.length);
  }
  const open = (program: string): Promise<number> =>
    bestOf(4, async () => {
      const timeline = new Timeline(await record(runner, program));
      describeStep(timeline, 0);
    });
  const timeline = new Timeline(await record(runner, loopOf(999_000)));
  const toEnd = await timeOf(() => timeline.stateAfter(timeline.length - 1));
  const jumps: number[] = [];
  for (let jump = 0; jump < 300; jump++) {
    const step = (jump * 7_919_993) % timeline.length;
    jumps.push(await timeOf(() => timeline.stateAfter(step)));
  }
  const stepped = peers.flatMap(({ stepThrough }) => (stepThrough === undefined ? [] : [stepThrough]));
  const ours = await bestOf(5, () => record(runner, COMPARED));
  const theirs = await Promise.all(stepped.map((run) => bestOf(1, () => run(COMPARED))));
  return [
    atMost('recording a step, median of the kernels', percentile(perStep, 0.5), 1, 'µs', 2),
    atMost('bytes a step, median of the kernels', percentile(bytes, 0.5), 45, 'bytes', 0),
    atMost('request → first step, program of a lesson', await open(LESSON_SIZE), 100, 'ms'),
    atMost('request → first step, 300,000 steps', await open(loopOf(300_000)), 100, 'ms', 0),
    atMost('request → first step, 1,000,000 steps', await open(loopOf(999_000)), 300, 'ms', 0),
    atMost('state of any of 1,000,000 steps, p95', percentile(jumps, 0.95), 1, 'ms', 2),
    atMost('first jump to the last of 1,000,000 steps', toEnd, 1000, 'ms', 0),
    ...theirs.map((time): Figure => {
      const ratio = time / ours;
      return {
        what: 'JS-Interpreter stepped with its variables ÷ our recording',
        measured: `${ratio.toFixed(1)} ×`,
        wanted: '≥ 10 ×',
        isReached: ratio >= 10,
      };
    }),
  ];
}

async function record({ run }: Runner, program: string): Promise<Recording> {
  const recording = await recordProgram(wideRequest(program), run, new AbortController().signal);
  if (recording === null) throw new Error('A program of the bench cannot be read.');
  return recording;
}
