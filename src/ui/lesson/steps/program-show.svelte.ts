import type { RunProgram, RunRequest } from '../../../sandbox/run-program.ts';
import { RunSession } from '../../run/run-session.svelte.ts';
import type { ShownRun } from '../../run/shown-run.ts';
import { PlayerDoor } from '../../stepper/player-door.svelte.ts';

/** How a program is asked to run: `watched` by a student who plays with it, or for the recorder; null when it cannot be now. */
export type AskForRun = (program: string, isWatched: boolean) => RunRequest | null;

/**
 * A program that a step shows outside of the workbench, as a demo does: it can be run, and gone through step by step. Made by
 * a step's session, which calls `dispose`.
 */
export class ProgramShow {
  readonly runs: RunSession;
  readonly door: PlayerDoor;
  /** The text that ran last; null before the first run. */
  ran = $state.raw<string | null>(null);
  readonly #ask: AskForRun;

  constructor(run: RunProgram, ask: AskForRun) {
    this.#ask = ask;
    this.runs = new RunSession(run);
    this.door = new PlayerDoor(run);
  }

  /** True while there is nothing to see of it. */
  get isEmpty(): boolean {
    const { player, isOpening, refusal } = this.door;
    return this.ran === null && player === null && !isOpening && refusal === null;
  }

  /** What the last run printed and drew, or what the step of the player shows. */
  get shown(): ShownRun {
    const { lines, commands, outcome, isCleared } = this.runs;
    return (
      this.door.player?.session.shown ?? { lines, commands, outcome, isCleared, program: this.ran ?? '' }
    );
  }

  /** Runs a program; resolves when it has ended. */
  async run(program: string): Promise<void> {
    this.door.close();
    const request = this.#ask(program, true);
    if (request === null) return;
    this.ran = program;
    await this.runs.start(request);
  }

  /** Shows the last run of a program step by step, or a first one. Never rejects. */
  stepThrough(program: string): Promise<void> {
    return this.door.stepThrough({
      runs: this.runs,
      program,
      fresh: (text) => Promise.resolve(this.#ask(text, false)),
      run: () => this.run(program),
    });
  }

  /** Ends what is running and lets go of it. */
  dispose(): void {
    this.door.close();
    this.runs.dispose();
  }
}
