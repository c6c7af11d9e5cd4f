import type { LanguageCode, LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';

/** What a record starts from and where it is kept. */
export interface StepRecordOptions {
  readonly lesson: LessonId;
  readonly step: StepId;
  /** Language of the page when the step is begun. */
  readonly language: LanguageCode;
  /** What was kept before, null when the step is new. */
  readonly kept: StepWork | null;
  readonly keep: (work: StepWork) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The parts of the work that a step view changes by itself. */
export type WorkChange = Partial<
  Omit<StepWork, 'lesson' | 'step' | 'status' | 'attempts' | 'updatedAt' | 'passedAt'>
>;

/** What the student has made on one step; every change is handed on to be kept. */
export class StepRecord {
  work = $state.raw() as StepWork;
  readonly #options: StepRecordOptions;

  constructor(options: StepRecordOptions) {
    this.#options = options;
    this.work = options.kept ?? {
      lesson: options.lesson,
      step: options.step,
      status: 'started',
      attempts: 0,
      hintsShown: 0,
      programLanguage: options.language,
      program: null,
      choices: [],
      prediction: '',
      order: [],
      blanks: [],
      tasks: [],
      answers: [],
      updatedAt: options.now(),
      passedAt: null,
    };
  }

  get isPassed(): boolean {
    return this.work.status === 'passed';
  }

  /** Notes that the student is here, so that she finds the step again as the last one. */
  visit(): void {
    this.#keep(this.work);
  }

  /** Takes a change over and keeps it. */
  change(change: WorkChange): void {
    this.#keep({ ...this.work, ...change });
  }

  /** Counts an answer that was handed in. A step that was passed once stays passed. */
  handIn(passed: boolean): void {
    this.#keep({ ...this.work, attempts: this.work.attempts + 1, ...this.#statusAfter(passed) });
  }

  /** Marks a step as passed that nothing is handed in for. */
  pass(): void {
    if (!this.isPassed) this.#keep({ ...this.work, ...this.#statusAfter(true) });
  }

  #statusAfter(passed: boolean): Pick<StepWork, 'status' | 'passedAt'> {
    if (!passed) return { status: this.work.status, passedAt: this.work.passedAt };
    return { status: 'passed', passedAt: this.work.passedAt ?? this.#options.now() };
  }

  #keep(work: StepWork): void {
    this.work = { ...work, updatedAt: this.#options.now() };
    this.#options.keep(this.work);
  }
}
