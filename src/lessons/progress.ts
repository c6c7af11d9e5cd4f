import type { LessonSummary, StepSummary } from './catalogue.ts';
import type { LanguageCode, LessonId, StepId } from './lesson.ts';

/** All that a student has made on one step; kept on her own device only. */
export interface StepWork {
  readonly lesson: LessonId;
  readonly step: StepId;
  readonly status: 'started' | 'passed';
  /** Checks (or answers handed in) so far. */
  readonly attempts: number;
  readonly hintsShown: number;
  /** The language whose names the program uses: checks run in this language whatever the page's own is. */
  readonly programLanguage: LanguageCode;
  /** Null while the starter is untouched. */
  readonly program: string | null;
  /** Ticked choices of a quiz or prediction, as indices into the step's `choices`. */
  readonly choices: readonly number[];
  /** A prediction written as text. */
  readonly prediction: string;
  /** Puzzle pieces that are in place, as indices into the step's `pieces`. */
  readonly order: readonly number[];
  readonly blanks: readonly string[];
  /** Project tasks ticked by hand, as indices into the step's `tasks`. */
  readonly tasks: readonly number[];
  /** Answers to a reflection, one a prompt. */
  readonly answers: readonly string[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Milliseconds since 1970, null before the step was passed for the first time. */
  readonly passedAt: number | null;
}

/** How far a lesson is: nothing kept of it, something kept, every step passed. */
export type LessonStatus = 'untouched' | 'started' | 'passed';

/** Finds what is kept of a step, null before it was begun. */
export type FindWork = (lesson: LessonId, step: StepId) => StepWork | null;

/** Where a student goes on, and why there. */
export type Continuation =
  /** Nothing is kept yet: the course's first lesson. */
  | { readonly kind: 'begin'; readonly lesson: LessonSummary }
  /** The step worked on last is not passed yet. */
  | { readonly kind: 'resume'; readonly lesson: LessonSummary; readonly step: StepSummary }
  /** The step worked on last is passed: what follows. */
  | { readonly kind: 'next'; readonly lesson: LessonSummary; readonly step: StepSummary }
  | { readonly kind: 'all-passed' };

/** The record of a step that nothing was done on. `now` is in milliseconds since 1970. */
export function newStepWork(
  lesson: LessonId,
  step: StepId,
  programLanguage: LanguageCode,
  now: number,
): StepWork {
  return {
    lesson,
    step,
    status: 'started',
    attempts: 0,
    hintsShown: 0,
    programLanguage,
    program: null,
    choices: [],
    prediction: '',
    order: [],
    blanks: [],
    tasks: [],
    answers: [],
    updatedAt: now,
    passedAt: null,
  };
}

/** The record after an answer was handed in. A step that was passed once stays passed. */
export function recordAttempt(work: StepWork, passed: boolean, now: number): StepWork {
  const counted = { ...work, attempts: work.attempts + 1, updatedAt: now };
  return passed ? { ...counted, status: 'passed', passedAt: work.passedAt ?? now } : counted;
}

/** True when two records of a step hold the same work; the time of the last visit does not count. */
export function isSameWork(one: StepWork, other: StepWork): boolean {
  return JSON.stringify(substance(one)) === JSON.stringify(substance(other));
}

/** Number of steps passed and how far the lesson is; a lesson without steps is untouched. */
export function lessonProgress(
  lesson: LessonSummary,
  find: FindWork,
): { readonly passed: number; readonly status: LessonStatus } {
  const works = lesson.steps.map((step) => find(lesson.id, step.id));
  const passed = works.filter((work) => work?.status === 'passed').length;
  const isUntouched = works.every((work) => work === null);
  return { passed, status: isUntouched ? 'untouched' : passed === works.length ? 'passed' : 'started' };
}

/**
 * Where a student goes on: the step worked on last; when it is passed, the first step after it in the lesson that is not,
 * then any step of the lesson, then the next lesson that has one. `lessons` are in the course's order; null when there are none.
 */
export function whereToContinue(lessons: readonly LessonSummary[], find: FindWork): Continuation | null {
  const [first] = lessons;
  if (first === undefined) return null;
  const latest = latestStep(lessons, find);
  if (latest === null) return { kind: 'begin', lesson: first };
  const { place, index, work } = latest;
  const rotated = [...lessons.slice(place), ...lessons.slice(0, place)];
  const candidates = rotated.flatMap((lesson, turn) => {
    const steps = turn === 0 ? [...lesson.steps.slice(index), ...lesson.steps.slice(0, index)] : lesson.steps;
    return steps.map((step) => ({ lesson, step }));
  });
  const open = candidates.find(({ lesson, step }) => find(lesson.id, step.id)?.status !== 'passed');
  if (open === undefined) return { kind: 'all-passed' };
  return { kind: work.status === 'passed' ? 'next' : 'resume', ...open };
}

function latestStep(
  lessons: readonly LessonSummary[],
  find: FindWork,
): { readonly place: number; readonly index: number; readonly work: StepWork } | null {
  const kept = lessons.flatMap((lesson, place) =>
    lesson.steps.flatMap((step, index) => {
      const work = find(lesson.id, step.id);
      return work === null ? [] : [{ place, index, work }];
    }),
  );
  // Of two records of the same moment the later step counts: it was begun by leaving the other.
  return kept.toSorted((one, other) => one.work.updatedAt - other.work.updatedAt).at(-1) ?? null;
}

function substance(work: StepWork): readonly unknown[] {
  const { updatedAt: _updatedAt, ...rest } = work;
  return Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
