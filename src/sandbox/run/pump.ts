import type { Budget } from './budget.ts';
import { KEPT_INPUTS, VIRTUAL_HORIZON_MS } from '../limits.ts';
import type { LiveClock } from './live-clock.ts';
import type { Realm } from '../realm/realm.ts';
import type { ProgramInput, Replay, TimedInput } from '../live-input.ts';
import type { RunOutcome } from '../run-program.ts';

/** What `Realm.listening` answers for a program that goes on as long as an input can come. */
const KEEPS_ALIVE = 2;

/** What comes next in a program: an input, or with null its next timer. */
interface Due {
  readonly atMs: number;
  readonly input: ProgramInput | null;
}

/** Inputs of a replay that have not come yet, the next one first. */
type Coming = TimedInput[];

/** Runs jobs, timers and inputs at once on the virtual clock, until none is due by `endMs`, or `isDone`. */
export function pumpNow(
  realm: Realm,
  text: string,
  isDone: () => boolean = () => false,
  replay: Replay | null = null,
  endMs = VIRTUAL_HORIZON_MS,
): RunOutcome {
  const coming = [...(replay?.inputs ?? [])];
  for (;;) {
    const jobs = realm.runJobs(text);
    if (jobs.kind !== 'completed' || isDone()) return jobs;
    const due = nextDue(realm, coming);
    if (due === null || due.atMs > endMs) return { kind: 'completed' };
    const outcome = realm.take(text, due.input, due.atMs);
    if (outcome.kind !== 'completed') return outcome;
  }
}

/**
 * Runs jobs, timers and inputs as real time goes on, as long as something can still happen. Each turn has the whole budget:
 * a game may be played for an hour, and a turn that never ends is stopped. Tells `replay` of what it has gone through, and `told` of each input as it comes.
 */
export async function pumpLive(
  realm: Realm,
  text: string,
  clock: LiveClock,
  budget: Budget,
  replay: Replay | null,
  told: { readonly listening: () => void; readonly input: (input: TimedInput) => void },
): Promise<{ readonly outcome: RunOutcome; readonly replay: Replay }> {
  const coming = [...(replay?.inputs ?? [])];
  const passed: TimedInput[] = [];
  const take = (input: ProgramInput | null, atMs: number): RunOutcome => {
    budget.renew();
    if (input !== null && passed.length < KEPT_INPUTS) {
      passed.push({ atMs, input });
      told.input({ atMs, input });
    }
    const outcome = realm.take(text, input, atMs);
    return outcome.kind === 'completed' ? realm.runJobs(text) : outcome;
  };
  const end = (outcome: RunOutcome) => ({ outcome, replay: { inputs: passed, untilMs: realm.elapsedMs } });
  const jobs = realm.runJobs(text);
  if (jobs.kind !== 'completed') return end(jobs);
  let isTold = false;
  clock.start(replay?.untilMs ?? 0);
  for (;;) {
    const due = nextDue(realm, coming);
    if (due === null && realm.listening() !== KEEPS_ALIVE) return end({ kind: 'completed' });
    if (due !== null && due.atMs <= (replay?.untilMs ?? -1)) {
      const outcome = take(due.input, due.atMs);
      if (outcome.kind !== 'completed') return end(outcome);
      continue;
    }
    realm.flush();
    if (!isTold && realm.listening() > 0) {
      isTold = true;
      told.listening();
    }
    budget.pause();
    const { inputs, atMs } = await clock.wait(realm.elapsedMs, due?.atMs ?? null);
    budget.renew();
    for (const input of inputs) {
      const outcome = take(input, atMs);
      if (outcome.kind !== 'completed') return end(outcome);
    }
    if (inputs.length > 0 || due === null) continue;
    const outcome = take(due.input, due.atMs);
    if (outcome.kind !== 'completed') return end(outcome);
  }
}

function nextDue(realm: Realm, coming: Coming): Due | null {
  const delay = realm.nextDelay();
  const [first] = coming;
  const timerMs = delay < 0 ? Infinity : realm.elapsedMs + delay;
  if (first !== undefined && first.atMs <= timerMs) {
    coming.shift();
    return { atMs: Math.max(realm.elapsedMs, first.atMs), input: first.input };
  }
  return delay < 0 ? null : { atMs: timerMs, input: null };
}
