import { buildRunRequest } from '../../lessons/checks/build-run-request.ts';
import type { Step } from '../../lessons/lesson.ts';
import type { SourceSpan } from '../../sandbox/run-program.ts';
import { liveRun } from '../run/live-run.ts';
import { RunSession } from '../run/run-session.svelte.ts';
import { teacher } from '../run/teacher.svelte.ts';
import type { StepPlace } from './step-place.ts';

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
  readonly runs: RunSession;
  /** The text that ran last; null before the first run. */
  #ran = $state.raw<string | null>(null);
  #edited = $state.raw<string | null>(null);
  #beforeReset = $state.raw<string | null>(null);
  readonly #place: StepPlace;
  readonly #demo: () => Demo;

  constructor(place: StepPlace, demo: () => Demo) {
    this.#place = place;
    this.#demo = demo;
    this.runs = new RunSession(place.session.tools.run);
  }

  get text(): string {
    return this.#edited ?? this.#demo().program;
  }

  get isTouched(): boolean {
    return this.#edited !== null;
  }

  get hasRun(): boolean {
    return this.#ran !== null;
  }

  get ranProgram(): string {
    return this.#ran ?? '';
  }

  get canUndoReset(): boolean {
    return this.#beforeReset !== null;
  }

  /** Where the last run stopped, as long as the text is still the one that ran. */
  get errorSpan(): SourceSpan | null {
    const { outcome, lines } = this.runs;
    return this.#ran === this.text ? teacher.placeOf({ program: this.#ran, outcome, lines }) : null;
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
  async run(): Promise<void> {
    const { lesson } = this.#place.session;
    if (lesson === null) return;
    this.#ran = this.text;
    await this.runs.start(
      buildRunRequest(lesson, this.#demo().step, this.text, liveRun(this.#place.session.tools.now())),
    );
  }

  /** Ends what is running and lets go of it. */
  dispose(): void {
    this.runs.dispose();
  }
}
