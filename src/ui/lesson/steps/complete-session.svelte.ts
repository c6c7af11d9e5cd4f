import type { CheckReport } from '../../../lessons/check-report.ts';
import { buildRunRequest } from '../../../lessons/checks/build-run-request.ts';
import { checkBlanks } from '../../../lessons/checks/check-program.ts';
import type { CompleteStep, LanguageCode, Lesson } from '../../../lessons/lesson.ts';
import type { LaterNote } from '../../run/later-lesson.ts';
import { laterNote } from './later-note.ts';
import { ProgramShow } from './program-show.svelte.ts';
import { sameStep } from '../step-place.ts';
import type { StepPlace } from '../step-place.ts';

/**
 * One program with blanks, and its check. As soon as a blank is filled, the program stays in the language whose names
 * it uses, whatever the page's own becomes. Made by the step's view, which calls `dispose`.
 */
export class CompleteSession {
  /** The filled program, step by step. */
  readonly show: ProgramShow;
  /** Null before the first check and after every change. */
  report = $state.raw<CheckReport | null>(null);
  /** True when the program was to run while a blank was empty. */
  isUnfinished = $state.raw(false);
  readonly #place: StepPlace;
  readonly #pageStep: () => CompleteStep;
  #controller: AbortController | null = null;

  constructor(place: StepPlace, pageStep: () => CompleteStep) {
    this.#place = place;
    this.#pageStep = pageStep;
    this.show = new ProgramShow(place.session.tools.run, (program) =>
      this.#lesson === null ? null : buildRunRequest(this.#lesson, this.step, program),
    );
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

  /** What the last check shows that only a later lesson explains; null for nothing. */
  get later(): LaterNote | null {
    const { report, program } = this;
    if (report === null) return null;
    const shown = { lines: report.console, commands: [], outcome: report.outcome, isCleared: false, program };
    return laterNote(this.#place, this.step, shown, report);
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
    const lesson = this.#lesson;
    this.show.door.close();
    if (!this.#isFilled() || lesson === null) return;
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

  /** Goes through the filled program step by step. Never rejects. */
  async stepThrough(): Promise<void> {
    if (this.#isFilled()) await this.show.stepThrough(this.program);
  }

  /** Ends what goes on and lets go of it. */
  dispose(): void {
    this.#controller?.abort();
    this.show.dispose();
  }

  get #lesson(): Lesson | null {
    const { session } = this.#place;
    return session.inLanguage(this.language) ?? session.lesson;
  }

  /** Notes, for the student to see, whether a blank is still empty. */
  #isFilled(): boolean {
    this.isUnfinished = this.blanks.some((blank) => blank.trim() === '');
    return !this.isUnfinished;
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
