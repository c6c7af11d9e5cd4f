import { buildRunRequest } from '../../../lessons/checks/build-run-request.ts';
import { checkPrediction } from '../../../lessons/checks/check-prediction.ts';
import type { PredictStep } from '../../../lessons/lesson.ts';
import { ProgramShow } from './program-show.svelte.ts';
import type { StepPlace } from '../step-place.ts';

/** Guesses that are taken before the program shows what it does. */
const TRIES = 2;

/** What became of the last guess. */
export type Guess = 'none' | 'missing' | 'again' | 'surprise' | 'right';

/** One prediction: guessing, then seeing the program run. Made by the step's view, which calls `dispose`. */
export class PredictSession {
  readonly show: ProgramShow;
  guess = $state.raw<Guess>('none');
  /** The guess that was handed in last, as indices of choices. */
  answered = $state.raw<readonly number[]>([]);
  isChecking = $state.raw(false);
  readonly #place: StepPlace;
  readonly #step: () => PredictStep;
  readonly #controller = new AbortController();

  constructor(place: StepPlace, step: () => PredictStep) {
    this.#place = place;
    this.#step = step;
    const { session } = place;
    this.show = new ProgramShow(session.tools.run, (program) =>
      session.lesson === null ? null : buildRunRequest(session.lesson, step(), program),
    );
    if (place.record.isPassed) {
      this.guess = 'right';
      this.answered = place.record.work.choices;
    }
  }

  /** Whether the program may show what it does. */
  get isOpen(): boolean {
    const { record } = this.#place;
    return record.isPassed || record.work.attempts >= TRIES;
  }

  /** What was guessed, as words. */
  get words(): string {
    const step = this.#step();
    const { choices, prediction } = this.#place.record.work;
    return step.choices.length === 0 ? prediction : (step.choices[choices[0] ?? -1]?.plain ?? '');
  }

  /** A changed guess takes the judgement of the one before away. */
  change(guess: { readonly choices: readonly number[] } | { readonly prediction: string }): void {
    this.guess = 'none';
    this.answered = [];
    this.#place.record.change(guess);
  }

  /** Judges the guess and, when it is right or was the last try, runs the program. */
  async handIn(): Promise<void> {
    const { record, session } = this.#place;
    const step = this.#step();
    const { choices, prediction } = record.work;
    if (this.isChecking || session.lesson === null) return;
    if (step.choices.length === 0 ? prediction.trim() === '' : choices.length === 0) {
      this.guess = 'missing';
      return;
    }
    this.isChecking = true;
    const passed = await checkPrediction(step, record.work, {
      lesson: session.lesson,
      run: session.tools.run,
      signal: this.#controller.signal,
    });
    this.isChecking = false;
    if (this.#controller.signal.aborted) return;
    this.answered = choices;
    record.handIn(passed);
    this.guess = passed ? 'right' : this.isOpen ? 'surprise' : 'again';
    if (this.isOpen) await this.run();
  }

  /** Runs the program of the step; resolves when it has ended. */
  run(): Promise<void> {
    return this.show.run(this.#step().program);
  }

  /** Goes through the program step by step. Never rejects. */
  stepThrough(): Promise<void> {
    return this.show.stepThrough(this.#step().program);
  }

  /** Ends what is running and lets go of it. */
  dispose(): void {
    this.#controller.abort();
    this.show.dispose();
  }
}
