import type { CheckReport } from '../../lessons/check-report.ts';
import { checkBlanks } from '../../lessons/checks/check-step.ts';
import type { CompleteStep, LanguageCode } from '../../lessons/lesson.ts';
import { sameStep } from './step-place.ts';
import type { StepPlace } from './step-place.ts';

/**
 * One program with blanks, and its check. As soon as a blank is filled, the program stays in the language whose names
 * it uses, whatever the page's own becomes. Made by the step's view, which calls `dispose`.
 */
export class CompleteSession {
  /** Null before the first check and after every change. */
  report = $state.raw<CheckReport | null>(null);
  /** True when a check was asked for while a blank was empty. */
  isUnfinished = $state.raw(false);
  readonly #place: StepPlace;
  readonly #pageStep: () => CompleteStep;
  #controller: AbortController | null = null;

  constructor(place: StepPlace, pageStep: () => CompleteStep) {
    this.#place = place;
    this.#pageStep = pageStep;
    if (this.#isTouched) void place.session.require(place.record.work.programLanguage);
  }

  /** The language whose names the program uses. */
  get language(): LanguageCode {
    const { record, session } = this.#place;
    return this.#isTouched || session.lesson === null ? record.work.programLanguage : session.lesson.language;
  }

  /** True when the program uses the names of another language than the page shows. */
  get isForeign(): boolean {
    return this.language !== this.#place.session.lesson?.language;
  }

  /** The step in the language of the program. */
  get step(): CompleteStep {
    return sameStep(this.#place.session.inLanguage(this.language), this.#pageStep()) ?? this.#pageStep();
  }

  /** What is written in each blank. */
  get blanks(): readonly string[] {
    const { blanks } = this.#place.record.work;
    return this.#pageStep().answers.map((_, index) => blanks[index] ?? '');
  }

  /** The program with the blanks filled as they are. */
  get program(): string {
    const { blanks } = this;
    return this.step.texts.map((text, index) => text + (blanks[index] ?? '')).join('');
  }

  /** Writes into one blank, counted from 0. */
  write(index: number, text: string): void {
    const { language } = this;
    this.#forget();
    const blanks = this.blanks.map((blank, other) => (other === index ? text : blank));
    this.#place.record.change({ blanks, programLanguage: language });
  }

  /** Empties all blanks, so that the program takes the page's language again. */
  reset(): void {
    this.#forget();
    this.#place.record.change({ blanks: [] });
  }

  /** Checks the filled program; what was found is in `report`. */
  async check(): Promise<void> {
    const { session, record } = this.#place;
    this.isUnfinished = this.blanks.some((blank) => blank.trim() === '');
    const lesson = session.inLanguage(this.language) ?? session.lesson;
    if (this.isUnfinished || lesson === null) return;
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const report = await checkBlanks(this.step, this.blanks, {
      lesson,
      run: session.tools.run,
      signal: controller.signal,
    });
    if (controller.signal.aborted) return;
    this.report = report;
    record.handIn(report.passed);
  }

  /** Ends a check that still goes on. */
  dispose(): void {
    this.#controller?.abort();
  }

  get #isTouched(): boolean {
    return this.#place.record.work.blanks.some((blank) => blank !== '');
  }

  #forget(): void {
    this.#controller?.abort();
    this.report = null;
    this.isUnfinished = false;
  }
}
