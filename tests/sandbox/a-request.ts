import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunRequest } from '../../src/sandbox/run-program.ts';

/** A plain request on the virtual clock. A busy machine ends no program early: who proves an end by time says so. */
export function aRequest(program: string, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: Date.UTC(2026, 6, 1),
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: { ...DEFAULT_LIMITS, timeMs: 20_000 },
    harness: null,
    ...changes,
  };
}
