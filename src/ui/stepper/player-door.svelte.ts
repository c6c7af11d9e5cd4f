import type { RunProgram, RunRequest, SourceSpan } from '../../sandbox/run-program.ts';
import type { RecordingOptions } from '../../sandbox/trace/log/record-program.ts';
import type { RunSession } from '../run/run-session.svelte.ts';
import type { FailedCheck } from './open-check.ts';
import type { PlayerSession } from './player-session.svelte.ts';
import type PlayerPanel from './PlayerPanel.svelte';

/** Why no player opened: the program cannot be read as JavaScript, or the player itself could not be fetched. */
export type PlayerRefusal = 'unreadable' | 'unreachable';

/** A player that is open, with the component that shows it. */
interface OpenPlayer {
  readonly session: PlayerSession;
  readonly Panel: typeof PlayerPanel;
}

/** What a pane with a program is about to show step by step. */
export interface SteppedPane {
  readonly runs: RunSession;
  readonly program: string;
  /** How a run of the program is asked that nobody has seen yet; null when it cannot be asked now. */
  readonly fresh: (program: string) => Promise<RunRequest | null>;
  /** Runs the program in front of the student, who answers its questions. */
  readonly run: () => Promise<void>;
}

/**
 * The door to the player of one program pane. Nothing of the player, nor of the recorder, is downloaded before it is first
 * opened. Made by a page's session, which calls `close` when it goes away.
 */
export class PlayerDoor {
  isOpening = $state.raw(false);
  refusal = $state.raw<PlayerRefusal | null>(null);
  player = $state.raw<OpenPlayer | null>(null);
  readonly #run: RunProgram;
  #controller: AbortController | null = null;

  constructor(run: RunProgram) {
    this.#run = run;
  }

  /** The place of the step that is shown, while its program is the given one. */
  spanIn(program: string): SourceSpan | null {
    const session = this.player?.session;
    return session?.program === program ? session.span : null;
  }

  /**
   * Shows the last run of a pane once more. A program that has not run yet is recorded at once; one that asks something is
   * run first. Never rejects.
   */
  async stepThrough(pane: SteppedPane): Promise<void> {
    const { program } = pane;
    const last = (): RunRequest | null => (pane.runs.told?.program === program ? pane.runs.told : null);
    const told = last();
    const request = told ?? (await pane.fresh(program));
    if (request === null) return;
    // A run that has used up its time does so again: nobody waits for that several times as long.
    const isEndless = told !== null && pane.runs.outcome?.kind === 'timed-out';
    await this.open(request, isEndless ? { patience: 1 } : {});
    if (told !== null || this.player?.session.outcome.kind !== 'awaiting-input') return;
    await pane.run();
    const answered = last();
    if (answered !== null) await this.open(answered);
  }

  /** Makes a failed check once more and shows the call that failed. Never rejects. */
  async openCheck(check: FailedCheck): Promise<void> {
    await this.#show(async (signal) => {
      const { openCheck } = await import('./open-check.ts');
      return openCheck(check, this.#run, signal);
    });
  }

  /** Records a run and shows it, in place of what was open. Never rejects. */
  async open(request: RunRequest, options: RecordingOptions = {}): Promise<void> {
    await this.#show(async (signal) => {
      const { openPlayer } = await import('./open-player.ts');
      return openPlayer(request, this.#run, signal, options);
    });
  }

  async #show(make: (signal: AbortSignal) => Promise<PlayerSession | null>): Promise<void> {
    this.close();
    const controller = new AbortController();
    this.#controller = controller;
    this.isOpening = true;
    const isCurrent = (): boolean => this.#controller === controller;
    try {
      const [session, { default: Panel }] = await Promise.all([
        make(controller.signal),
        import('./PlayerPanel.svelte'),
      ]);
      if (!isCurrent()) session?.dispose();
      else if (session === null) this.refusal = 'unreadable';
      else this.player = { session, Panel };
    } catch {
      // The chunk could not be fetched; what is there already works on without it.
      if (isCurrent()) this.refusal = 'unreachable';
    }
    if (isCurrent()) this.isOpening = false;
  }

  /** Ends recording, or closes the player. */
  close(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.isOpening = false;
    this.refusal = null;
    this.player?.session.dispose();
    this.player = null;
  }
}
