import { DEFAULT_LIMITS } from '../../sandbox/limits.ts';
import type { RunRequest } from '../../sandbox/run-program.ts';
import { liveRun } from '../run/live-run.ts';

/** The request that runs a program of the playground. `nowMs` counts from 1970. */
export function playgroundRequest(program: string, language: 'fr' | 'en', nowMs: number): RunRequest {
  const { seed = 1, startTimeMs = nowMs, timeZone = 'UTC', clock = 'real' } = liveRun(nowMs);
  return {
    program,
    setup: '',
    seed,
    startTimeMs,
    timeZone,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    clock,
    answers: [],
    limits: DEFAULT_LIMITS,
    harness: null,
  };
}
