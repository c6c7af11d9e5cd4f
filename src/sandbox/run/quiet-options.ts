import type { Budget } from './budget.ts';
import type { RealmOptions } from '../realm/install-prelude.ts';
import { DEFAULT_FRAMES } from '../limits.ts';
import type { Answer, RunRequest } from '../run-program.ts';

/** Options for a run of a request's program, or of another in its place, that puts nothing out. */
export function quietOptions(request: RunRequest, budget: Budget, answers: readonly Answer[]): RealmOptions {
  const { limits, seed, startTimeMs, locale, timeZone = 'UTC' } = request;
  const ignore = (): undefined => undefined;
  return {
    budget,
    limits,
    seed,
    startTimeMs,
    locale,
    timeZone,
    answers,
    frames: request.clock === 'real' ? null : (request.frames ?? DEFAULT_FRAMES),
    isRecorded: false,
    onConsole: ignore,
    onClear: ignore,
    onDraw: ignore,
    onSound: ignore,
    onAsked: ignore,
    onRecord: ignore,
  };
}
