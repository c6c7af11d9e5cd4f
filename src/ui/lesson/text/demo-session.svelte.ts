import { buildRunRequest } from '../../../lessons/checks/build-run-request.ts';
import type { Step } from '../../../lessons/lesson.ts';
import type { SourceSpan } from '../../../sandbox/run-program.ts';
import { liveRun } from '../../run/live-run.ts';
import { teacher } from '../../run/teacher.svelte.ts';
import { ProgramShow } from '../steps/program-show.svelte.ts';
import type { StepPlace } from '../step-place.ts';

/** A program of the author that can be changed and run, as it stands in the page's language. */
export interface Demo {
  readonly step: Step;
  readonly program: string;
}

/**
 * One runnable demo. A changed text is kept while the page is open, also when the language changes, and forgotten
 * after it: a demo is there to try things out. Made by its view, which calls `dispose`.
 */
export class DemoSession {
  readonly show: ProgramShow;
  #edited = $state.raw<string | null>(null);
  #beforeReset = $state.raw<string | null>(null);
  readonly #demo: () => Demo;

  constructor(place: StepPlace, demo: () => Demo) {
    this.#demo = demo;
    const { session } = place;
    this.show = new ProgramShow(session.tools.run, (program, isWatched) => {
      const choices = isWatched ? liveRun(session.tools.now()) : {};
      return session.lesson === null ? null : buildRunRequest(session.lesson, demo().step, program, choices);
    });
  }

  get text(): string {
    return this.#edited ?? this.#demo().program;
  }

  get isTouched(): boolean {
    return this.#edited !== null;
  }

  get canUndoReset(): boolean {
    return this.#beforeReset !== null;
  }

  /** Where the last run stopped, as long as the text is still the one that ran. */
  get errorSpan(): SourceSpan | null {
    const { shown, door } = this.show;
    if (shown.program !== this.text) return null;
    return door.player === null ? teacher.placeOf(shown) : door.player.session.errorSpan;
  }

  /** Takes over what the student typed. */
  write(text: string): void {
    if (text === this.text) return;
    this.#beforeReset = null;
    this.#edited = text === this.#demo().program ? null : text;
  }

  /** Puts the author's text back, or, right after that, the student's. */
  reset(): void {
    const before = this.#edited;
    this.#edited = this.#beforeReset;
    this.#beforeReset = before;
  }

  /** Runs the text; resolves when it has ended. */
  run(): Promise<void> {
    return this.show.run(this.text);
  }

  /** Goes through the text step by step. Never rejects. */
  stepThrough(): Promise<void> {
    return this.show.stepThrough(this.text);
  }

  /** Ends what is running and lets go of it. */
  dispose(): void {
    this.show.dispose();
  }
}
