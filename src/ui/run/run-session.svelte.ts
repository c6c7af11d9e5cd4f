import { addCommands } from '../../sandbox/draw-batch.ts';
import type {
  Answer,
  ConsoleLine,
  DrawCommand,
  Question,
  RunOutcome,
  RunProgram,
  RunRequest,
  SandboxEvent,
} from '../../sandbox/run-program.ts';

/** Longest time in milliseconds that incoming events may hold the page before it gets to paint and to answer. */
const SLICE_MS = 8;

/** One run that the page follows; a later start makes the earlier one's events fall silent. */
interface Attempt {
  readonly controller: AbortController;
  /** What an earlier pass of this run already showed or did: its replay skips that many. */
  skipLines: number;
  skipClears: number;
  skipFigures: number;
  /** Figures that this run has drawn, those covered since included. */
  figures: number;
  /** Set while a question is open. */
  reply: ((reply: Reply) => void) | null;
}

/** What the user did with a question. */
type Reply = { readonly type: 'answered'; readonly value: Answer } | { readonly type: 'stopped' };

/**
 * The runs of one program pane: what the last run printed and drew so far, and how it ended. Made by a page, which
 * calls `dispose` when it goes away.
 */
export class RunSession {
  /** `running` also covers the time in which a question waits for its answer. */
  state = $state.raw<'idle' | 'running'>('idle');
  lines = $state.raw<readonly ConsoleLine[]>([]);
  /** True from the moment the program empties its console. */
  isCleared = $state.raw(false);
  commands = $state.raw<readonly DrawCommand[]>([]);
  /** Null before the first run and while one goes on. */
  outcome = $state.raw<RunOutcome | null>(null);
  /** What the program asks right now, for `answer`. */
  question = $state.raw<Question | null>(null);

  readonly #run: RunProgram;
  #attempt: Attempt | null = null;
  /** Lines printed and times the console was emptied so far, also what is no longer shown. */
  #printed = 0;
  #clears = 0;
  /** True when the next lines take the place of those that are shown. */
  #isEmptying = false;
  #waitingLines: ConsoleLine[] = [];
  #waitingCommands: DrawCommand[] = [];
  #cancelFlush: (() => void) | null = null;

  constructor(run: RunProgram) {
    this.#run = run;
  }

  /**
   * Runs a program in place of what was shown before, and of a run that still goes on. Resolves when it has ended,
   * all its questions answered; never rejects for anything the program does.
   */
  async start(request: RunRequest): Promise<void> {
    this.clear();
    const attempt: Attempt = {
      controller: new AbortController(),
      skipLines: 0,
      skipClears: 0,
      skipFigures: 0,
      figures: 0,
      reply: null,
    };
    this.#attempt = attempt;
    this.state = 'running';
    const answers = [...request.answers];
    for (;;) {
      const outcome = await this.#follow({ ...request, answers: [...answers] }, attempt);
      if (this.#attempt !== attempt) return;
      if (outcome.kind !== 'awaiting-input') {
        this.#end(outcome);
        return;
      }
      const reply = await this.#ask(outcome.question, attempt);
      if (this.#attempt !== attempt) return;
      if (reply.type === 'stopped') {
        this.#end({ kind: 'stopped' });
        return;
      }
      answers.push(reply.value);
      attempt.skipLines = this.#printed;
      attempt.skipClears = this.#clears;
      attempt.skipFigures = attempt.figures;
    }
  }

  /** Answers the open question; the program goes on as if it had waited. Without a question nothing happens. */
  answer(value: Answer): void {
    this.#attempt?.reply?.({ type: 'answered', value });
  }

  /** Ends the run at once; its outcome becomes `stopped`. Without a run nothing happens. */
  stop(): void {
    const attempt = this.#attempt;
    if (attempt === null) return;
    attempt.controller.abort();
    attempt.reply?.({ type: 'stopped' });
  }

  /** Forgets lines, drawing and outcome, and ends a run that still goes on without a word. */
  clear(): void {
    this.dispose();
    this.lines = [];
    this.isCleared = false;
    this.#printed = 0;
    this.#clears = 0;
    this.commands = [];
    this.outcome = null;
  }

  /** Ends a run that still goes on and lets go of it. What was shown stays. */
  dispose(): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    attempt?.controller.abort();
    attempt?.reply?.({ type: 'stopped' });
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    this.#isEmptying = false;
    this.#waitingLines = [];
    this.#waitingCommands = [];
    this.question = null;
    this.state = 'idle';
  }

  async #follow(request: RunRequest, attempt: Attempt): Promise<RunOutcome> {
    let sliceStart = performance.now();
    for await (const event of this.#run(request, attempt.controller.signal)) {
      if (this.#attempt !== attempt) break;
      if (event.type === 'end') return event.outcome;
      this.#take(event, attempt);
      if (performance.now() - sliceStart > SLICE_MS) {
        await nextTask();
        sliceStart = performance.now();
      }
    }
    return { kind: 'crashed', detail: 'The run ended without an outcome.' };
  }

  #take(event: Exclude<SandboxEvent, { type: 'end' }>, attempt: Attempt): void {
    switch (event.type) {
      case 'console': {
        const skipped = Math.min(attempt.skipLines, event.lines.length);
        attempt.skipLines -= skipped;
        this.#printed += event.lines.length - skipped;
        this.#waitingLines.push(...event.lines.slice(skipped));
        break;
      }
      case 'clear':
        if (attempt.skipClears > 0) {
          attempt.skipClears -= 1;
          return;
        }
        this.#clears += 1;
        this.#waitingLines = [];
        this.#isEmptying = true;
        break;
      case 'draw': {
        for (const command of event.commands) {
          // Where the turtle stands is told once a batch, and batches end where a pass ends.
          if (command.type !== 'turtle') {
            if (attempt.skipFigures > 0) {
              attempt.skipFigures -= 1;
              continue;
            }
            attempt.figures += 1;
          }
          this.#waitingCommands.push(command);
        }
        break;
      }
      case 'sound':
      case 'report':
      case 'record':
        return;
    }
    this.#cancelFlush ??= onNextFrame(() => {
      this.#flush();
    });
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    if (this.#isEmptying) {
      this.lines = this.#waitingLines;
      this.isCleared = true;
    } else if (this.#waitingLines.length > 0) this.lines = [...this.lines, ...this.#waitingLines];
    this.#isEmptying = false;
    if (this.#waitingCommands.length > 0) {
      const commands = [...this.commands];
      addCommands(commands, this.#waitingCommands);
      this.commands = commands;
    }
    this.#waitingLines = [];
    this.#waitingCommands = [];
  }

  async #ask(question: Question, attempt: Attempt): Promise<Reply> {
    this.#flush();
    if (attempt.controller.signal.aborted) return { type: 'stopped' };
    const reply = await new Promise<Reply>((resolve) => {
      attempt.reply = resolve;
      this.question = question;
    });
    attempt.reply = null;
    if (this.#attempt === attempt) this.question = null;
    return reply;
  }

  #end(outcome: RunOutcome): void {
    this.#flush();
    this.#attempt = null;
    this.outcome = outcome;
    this.state = 'idle';
  }
}

/** Calls back before the next paint, or after 100 ms where nothing is painted (a tab in the background). */
function onNextFrame(callback: () => void): () => void {
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = (): void => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, 100);
  return cancel;
}

/** Resolves once the page had a chance to handle what was waiting: input, painting, timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
