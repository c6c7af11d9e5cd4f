import { limitsForTime } from '../../sandbox/limits.ts';
import type { RunRequest } from '../../sandbox/run-program.ts';
import type { Lesson, Step } from '../lesson.ts';

/** What `Date.now()` answers when a checked program starts: 1 July 2026, 10:00 UTC. */
const START_TIME_MS = Date.UTC(2026, 6, 1, 10);

/** The country whose numbers and dates a language gets. */
const LOCALES: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** What a plain run may choose; checks leave everything as it is. */
export interface RunChoices {
  /** Unsigned 32-bit; by default it follows from the program's text. */
  readonly seed?: number;
  readonly startTimeMs?: number;
  readonly timeZone?: string;
  readonly clock?: RunRequest['clock'];
}

/** The request that runs a program of a step alone, with the lesson's limits and set-up. */
export function buildRunRequest(
  lesson: Lesson,
  step: Step,
  program: string,
  choices: RunChoices = {},
): RunRequest {
  return {
    program,
    setup: setupOf(step),
    seed: choices.seed ?? seedOf(program),
    startTimeMs: choices.startTimeMs ?? START_TIME_MS,
    timeZone: choices.timeZone ?? 'UTC',
    locale: LOCALES[lesson.language] ?? lesson.language,
    clock: choices.clock ?? 'virtual',
    answers: [],
    limits: limitsForTime(lesson.timeLimitMs),
    harness: null,
  };
}

/** A seed that follows from a text (FNV-1a), unsigned 32-bit: other programs meet other random inputs. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function setupOf(step: Step): string {
  switch (step.kind) {
    case 'exercise':
    case 'fix':
    case 'drawing':
    case 'project':
    case 'puzzle':
    case 'complete':
      return step.judging.setup;
    case 'predict':
      return step.setup;
    case 'read':
    case 'quiz':
    case 'career':
    case 'reflect':
      return '';
  }
}
