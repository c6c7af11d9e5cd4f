import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunRequest } from '../../src/sandbox/run-program.ts';

/** A plain request on the virtual clock. */
export function aRequest(program: string, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    program,
    setup: '',
    seed: 1,
    startTimeMs: Date.UTC(2026, 6, 1),
    locale: 'fr-FR',
    clock: 'virtual',
    answers: [],
    limits: DEFAULT_LIMITS,
    harness: null,
    ...changes,
  };
}
