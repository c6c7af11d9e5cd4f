import { collectRun } from '../../src/sandbox/collect-run.ts';
import { limitsForTime } from '../../src/sandbox/limits.ts';
import type { RunOutcome, RunProgram, RunRequest } from '../../src/sandbox/run-program.ts';
import type { Heart } from './a-heartbeat.ts';

/** One program to try out. */
export interface Trial {
  readonly id: string;
  readonly program: string;
  readonly timeMs: number;
  /** Endings that are right for it. */
  readonly right: readonly string[];
  /** What an ending counts as, in the words of `right`. */
  readonly wordsOf: (outcome: RunOutcome) => readonly string[];
}

/** Most wall time in milliseconds that any program may take. */
const WALL_MS = 3000;
/** Longest time in milliseconds that the page's own thread may be held meanwhile. */
const GAP_MS = 100;
/** Time in milliseconds after which a run that has not ended is given up, so that one trial cannot hold all the others. */
const PATIENCE_MS = 15_000;
/**
 * A machine that is busy meanwhile may spoil a try: each further one has as much time again. A program that gets out does so
 * each time.
 */
const MOST_TRIES = 5;
/** Rest in milliseconds before each further try, so that not all of them fall into the same busy moment. */
const REST_MS = 300;

/** Runs each program and, after it, a harmless one. Answers what went wrong, one line a fault. */
export async function findEscapes(
  run: RunProgram,
  trials: readonly Trial[],
  heart: Heart | null = null,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const trial of trials) {
    let found = await tryOut(run, trial, heart, trial.timeMs);
    for (let tries = 1; tries < MOST_TRIES && found.length > 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS * tries));
      found = await tryOut(run, trial, heart, trial.timeMs * (tries + 1));
    }
    wrong.push(...found.map((words) => `${trial.id}: ${words}`));
  }
  return wrong;
}

/** The same by several runners at a time, each with its share of the trials; `feels` gives each a heart of its own. */
export async function findEscapesTogether(
  runs: readonly RunProgram[],
  trials: readonly Trial[],
  feels: () => Heart,
): Promise<string[]> {
  const shares = runs.map(async (run, turn) => {
    const heart = feels();
    const share = trials.filter((_, index) => index % runs.length === turn);
    const found = await findEscapes(run, share, heart);
    heart.stop();
    return found;
  });
  return (await Promise.all(shares)).flat();
}

async function tryOut(run: RunProgram, trial: Trial, heart: Heart | null, timeMs: number): Promise<string[]> {
  const wrong: string[] = [];
  heart?.longestGapMs();
  const startMs = performance.now();
  const { outcome, usage } = await collectRun(run, requestFor(trial.program, timeMs), patience());
  const wallMs = performance.now() - startMs;
  const gapMs = heart?.longestGapMs() ?? 0;
  if (!trial.wordsOf(outcome).some((words) => trial.right.includes(words)))
    wrong.push(`${JSON.stringify(outcome)} is not ${trial.right.join(' or ')}`);
  if (usage === null) wrong.push('was ended from outside'); // Only the worker itself can say what was used.
  if (wallMs > WALL_MS + timeMs - trial.timeMs) wrong.push(`took ${wallMs.toFixed(0)} ms`);
  if (gapMs > GAP_MS) wrong.push(`held the page for ${gapMs.toFixed(0)} ms`);
  const next = await collectRun(run, requestFor('console.log("next")', timeMs + 2000), patience());
  if (next.outcome.kind !== 'completed' || next.lines[0]?.text !== 'next')
    wrong.push(`the run after it ended as ${next.outcome.kind}`);
  return wrong;
}

function patience(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}

function requestFor(program: string, timeMs: number): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: Date.UTC(2026, 6, 1),
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: limitsForTime(timeMs),
    harness: null,
  };
}
