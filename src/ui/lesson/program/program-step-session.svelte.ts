import type { CheckReport } from '../../../lessons/check-report.ts';
import { buildRunRequest } from '../../../lessons/checks/build-run-request.ts';
import { tickTasks } from '../../../lessons/checks/tick-tasks.ts';
import type { CodeStep, Lesson, ProjectStep } from '../../../lessons/lesson.ts';
import { addCommands } from '../../../sandbox/drawing/draw-batch.ts';
import type { DrawCommand, SourceSpan } from '../../../sandbox/run-program.ts';
import { RunSession } from '../../run/run-session.svelte.ts';
import { PlayerDoor } from '../../stepper/player-door.svelte.ts';
import type { ShownRun } from '../../run/shown-run.ts';
import { liveRun } from '../../run/live-run.ts';
import { teacher } from '../../run/teacher.svelte.ts';
import type { LaterNote } from '../../run/later-lesson.ts';
import { laterNote } from '../steps/later-note.ts';
import { ProgramDesk } from './program-desk.svelte.ts';
import { failureSignature, insistenceAfter } from '../feedback/insistence.ts';
import type { Insistence } from '../feedback/insistence.ts';
import { sameStep } from '../step-place.ts';
import type { StepPlace } from '../step-place.ts';

/** A step whose program is run and checked. */
export type ProgramStep = CodeStep | ProjectStep;

/** What a check found, and about which text. */
export interface Judged {
  readonly program: string;
  readonly report: CheckReport;
}

/** One step with a program: writing, running, checking. Made by the step's view, which calls `dispose`. */
export class ProgramStepSession {
  readonly desk: ProgramDesk;
  readonly runs: RunSession;
  readonly door: PlayerDoor;
  /** The last check, null before the first one and after a reset. */
  judged = $state.raw<Judged | null>(null);
  isChecking = $state.raw(false);

  readonly #place: StepPlace;
  readonly #step: () => ProgramStep;
  #ranProgram = $state.raw('');
  #latest = $state.raw<'run' | 'check' | null>(null);
  #timesSame = $state.raw(0);
  #lastSignature: string | null = null;
  #controller: AbortController | null = null;
  readonly #ghostController = new AbortController();

  /** `step` answers with the step in the page's language. */
  constructor(place: StepPlace, step: () => ProgramStep) {
    this.#place = place;
    this.#step = step;
    this.desk = new ProgramDesk(place, (language) => sameStep(place.session.inLanguage(language), step()));
    this.runs = new RunSession(place.session.tools.run);
    this.door = new PlayerDoor(place.session.tools.run);
  }

  get isBusy(): boolean {
    return this.isChecking || this.runs.state === 'running';
  }

  /** What the student's last action printed and drew, or what the step of the player shows. */
  get shown(): ShownRun {
    const player = this.door.player?.session;
    if (player !== undefined) return player.shown;
    const { judged } = this;
    if (this.#latest === 'check' && judged !== null) {
      const { report, program } = judged;
      return {
        lines: report.console,
        commands: report.drawing,
        outcome: report.outcome,
        isCleared: false,
        program,
      };
    }
    const { lines, commands, outcome, isCleared } = this.runs;
    return { lines, commands, outcome, isCleared, program: this.#ranProgram };
  }

  /** The last check's report, while the result pane shows it. */
  get report(): CheckReport | null {
    return this.#latest === 'check' ? (this.judged?.report ?? null) : null;
  }

  /** Where the last run stopped, as long as the program is still the one that ran. */
  get errorSpan(): SourceSpan | null {
    const player = this.door.player?.session;
    if (player !== undefined) return player.program === this.desk.text ? player.errorSpan : null;
    return this.shown.program === this.desk.text ? teacher.placeOf(this.shown) : null;
  }

  /** What the last run or check shows that only a later lesson explains; null for nothing, and in the player. */
  get later(): LaterNote | null {
    if (this.isBusy || this.door.player !== null) return null;
    return laterNote(this.#place, this.judgingStep, this.shown, this.report);
  }

  /** What the author's solution draws, in a step with a drawing area; empty until it has run. */
  ghost = $state.raw<readonly DrawCommand[]>([]);

  /** Runs the author's solution unseen, so that its drawing can stand behind the student's. Never rejects. */
  async showGhost(): Promise<void> {
    const lesson = this.#judgingLesson;
    const step = this.judgingStep;
    const [solution] = step.judging.solutions;
    const draws = step.kind === 'drawing' || (step.kind !== 'project' && lesson?.canvas === 'draw');
    if (lesson === null || !draws || solution === undefined) return;
    const commands: DrawCommand[] = [];
    const { run } = this.#place.session.tools;
    for await (const event of run(buildRunRequest(lesson, step, solution), this.#ghostController.signal)) {
      if (event.type === 'draw') addCommands(commands, event.commands);
    }
    this.ghost = commands.filter((command) => command.type !== 'turtle' && command.type !== 'background');
  }

  /** How direct the help may be by now. */
  get insistence(): Insistence {
    return insistenceAfter(this.#timesSame);
  }

  /** The step in the language of the program: the one that judges it. */
  get judgingStep(): ProgramStep {
    return sameStep(this.#judgingLesson, this.#step()) ?? this.#step();
  }

  /** Runs the program; resolves when it has ended. */
  async run(): Promise<void> {
    this.stop();
    this.#latest = 'run';
    this.#ranProgram = this.desk.text;
    void this.#place.session.tools.notebook.flush();
    await this.#readyLanguage();
    const lesson = this.#judgingLesson;
    if (lesson === null) return;
    await this.runs.start(
      buildRunRequest(lesson, this.judgingStep, this.#ranProgram, liveRun(this.#place.session.tools.now())),
    );
  }

  /** Shows the last run step by step, or a first one where the program has changed since. Never rejects. */
  stepThrough(): Promise<void> {
    return this.door.stepThrough({
      runs: this.runs,
      program: this.desk.text,
      fresh: async (program) => {
        await this.#readyLanguage();
        const lesson = this.#judgingLesson;
        return lesson === null ? null : buildRunRequest(lesson, this.judgingStep, program);
      },
      run: () => this.run(),
    });
  }

  /** Shows the call that a check of the last report failed by. Never rejects. */
  async replayCheck(check: number): Promise<void> {
    const lesson = this.#judgingLesson;
    const { judged } = this;
    const failure = judged?.report.checks[check]?.failure ?? null;
    if (lesson === null || judged === null || failure === null) return;
    const { program, report } = judged;
    const { buildCheckRequest } = await import('../../../lessons/checks/judge-program.ts');
    const request = await buildCheckRequest(lesson, this.judgingStep, program, report.seed);
    await this.door.openCheck({ request, check, failure });
  }

  /** Checks the program; resolves to the report, or to null when it was stopped or another check came after it. */
  async check(): Promise<CheckReport | null> {
    this.stop();
    this.runs.clear();
    const controller = new AbortController();
    this.#controller = controller;
    const program = this.desk.text;
    this.isChecking = true;
    void this.#place.session.tools.notebook.flush();
    await this.#readyLanguage();
    const lesson = this.#judgingLesson;
    if (lesson === null) {
      this.isChecking = false;
      return null;
    }
    const { checkProgram } = await import('../../../lessons/checks/check-program.ts');
    const report = await checkProgram(this.judgingStep, program, {
      lesson,
      run: this.#place.session.tools.run,
      signal: controller.signal,
    });
    if (this.#controller !== controller) return null;
    this.#controller = null;
    this.isChecking = false;
    this.judged = { program, report };
    this.#latest = 'check';
    if (report.outcome.kind === 'stopped') return report;
    this.#count(report);
    this.#place.record.handIn(report.passed);
    this.#tickTasks(report);
    return report;
  }

  /** Ends what is running at once. */
  stop(): void {
    this.door.close();
    this.#controller?.abort();
    this.runs.stop();
  }

  /** Puts the starter back and forgets what was shown. */
  reset(): void {
    this.desk.reset();
    this.#forget();
  }

  /** Ends what is running and lets go of it. */
  dispose(): void {
    this.#ghostController.abort();
    this.#letGo();
  }

  #letGo(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.door.close();
    this.runs.dispose();
  }

  get #judgingLesson(): Lesson | null {
    const { session } = this.#place;
    return session.inLanguage(this.desk.language) ?? session.lesson;
  }

  async #readyLanguage(): Promise<void> {
    await this.#place.session.require(this.desk.language);
  }

  /** A project whose list is ticked from its first line to its last is done. */
  #tickTasks(report: CheckReport): void {
    const step = this.judgingStep;
    if (step.kind !== 'project') return;
    const { record } = this.#place;
    const tasks = tickTasks(step.tasks, record.work.tasks, report.checks);
    record.change({ tasks });
    if (tasks.length === step.tasks.length) record.pass();
  }

  #count(report: CheckReport): void {
    const signature = failureSignature(report);
    this.#timesSame = signature !== null && signature === this.#lastSignature ? this.#timesSame + 1 : 1;
    this.#lastSignature = signature;
  }

  #forget(): void {
    this.#letGo();
    this.isChecking = false;
    this.runs.clear();
    this.judged = null;
    this.#latest = null;
    this.#timesSame = 0;
    this.#lastSignature = null;
  }
}
