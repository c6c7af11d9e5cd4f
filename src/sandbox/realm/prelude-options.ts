import { DEFAULT_LIMITS, FRAME_COMMANDS } from '../limits.ts';
import type { Answer, RunLimits } from '../run-program.ts';

/** What a prelude asks of its request. */
interface PreludeOptions {
  readonly seed: number;
  readonly startTimeMs: number;
  readonly limits: RunLimits;
  readonly answers: readonly Answer[];
  /** Frames after which an animation ends; null for none. */
  readonly frames: number | null;
}

const NO_ANSWERS: readonly Answer[] = [];

/** What a prelude goes by until it is told otherwise: most runs in the page are so. */
export const USUAL_OPTIONS = entriesOf({
  limits: DEFAULT_LIMITS,
  answers: NO_ANSWERS,
  frames: null,
  seed: 0,
  startTimeMs: 0,
});

/** What the prelude's `begin` is told, as JSON: all that is not as usual. A shorter text is read sooner. */
export function preludeOptions(options: PreludeOptions): string {
  const own = entriesOf(options.answers.length === 0 ? { ...options, answers: NO_ANSWERS } : options);
  const told = Object.entries(own).filter(([name, value]) => value !== USUAL_OPTIONS[name]);
  return JSON.stringify(Object.fromEntries(told));
}

function entriesOf({ seed, startTimeMs, limits, answers, frames }: PreludeOptions): Record<string, unknown> {
  const { consoleLines, consoleChars, drawCommands, timers, questions } = limits;
  return {
    seed: seed | 0,
    startTimeMs,
    ...{ consoleLines, consoleChars, drawCommands, timers, questions },
    frameCommands: FRAME_COMMANDS,
    answers,
    frames,
    // Nobody reads alerts where time is not the real one.
    showsAlerts: frames === null,
  };
}
