import type { LiveMessage, Replay, TimedInput } from '../../sandbox/live-input.ts';
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
import { DrawingFeed } from './drawing-feed.ts';
import { LiveTie } from './live-tie.svelte.ts';
import { nextTask, onNextFrame } from './page-turns.ts';
import { retell } from './retell.ts';
import type { GivenAnswer } from './retell.ts';

/** Longest time in milliseconds that incoming events may hold the page before it gets to paint and to answer. */
const SLICE_MS = 8;

/** One run that the page follows; a later start makes the earlier one's events fall silent. */
interface Attempt {
  readonly controller: AbortController;
  readonly program: string;
  /** What an earlier pass of this run already showed or did: its replay skips that many. */
  skipLines: number;
  skipClears: number;
  skipNotes: number;
  /** Set while a question is open. */
  reply: ((reply: Reply) => void) | null;
}

/** How one pass of a run ended, and what leads to the same place again. */
interface Ended {
  readonly outcome: RunOutcome;
  readonly replay: Replay | null;
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

  /** The request that tells the last run over again, its answers and events included; null before the first one. */
  told = $state.raw<RunRequest | null>(null);

  /** The tie to the program while it runs. */
  readonly live = new LiveTie();

  readonly #run: RunProgram;
  #attempt: Attempt | null = null;
  /** Lines printed and times the console was emptied so far, also what is no longer shown. */
  #printed = 0;
  #clears = 0;
  /** True when the next lines take the place of those that are shown. */
  #isEmptying = false;
  #waitingLines: ConsoleLine[] = [];
  #feed = new DrawingFeed();
  #notes = 0;
  #cancelFlush: (() => void) | null = null;
  /** What the student did in this pass, and when it began: all that is known of a run that is ended from outside. */
  #inputs: TimedInput[] = [];
  #startedMs = 0;

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
      program: request.program,
      skipLines: 0,
      skipClears: 0,
      skipNotes: 0,
      reply: null,
    };
    this.#attempt = attempt;
    this.state = 'running';
    const answers = [...request.answers];
    const given: GivenAnswer[] = [];
    let replay: Replay | null = null;
    for (;;) {
      const again = replay === null ? request : { ...request, replay };
      this.#inputs = [];
      this.#startedMs = performance.now();
      const ended = await this.#follow({ ...again, answers: [...answers] }, attempt);
      const { outcome } = ended;
      if (this.#attempt !== attempt) return;
      this.told = retell(request, given, ended.replay ?? this.#ownReplay(replay));
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
      given.push({ type: outcome.question.type, value: reply.value });
      attempt.skipLines = this.#printed;
      attempt.skipClears = this.#clears;
      attempt.skipNotes = this.#notes;
      this.#feed.restart();
      replay = ended.replay;
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

  /** Ends a run that cannot go on for a reason outside of its program, which is told in the console. */
  giveUp(reason: string): void {
    if (this.#attempt !== null) this.#waitingLines.push({ level: 'error', text: reason });
    this.stop();
  }

  /** Forgets lines, drawing and outcome, and ends a run that still goes on without a word. */
  clear(): void {
    this.dispose();
    this.lines = [];
    this.isCleared = false;
    this.#printed = 0;
    this.#clears = 0;
    this.commands = [];
    this.#feed = new DrawingFeed();
    this.#notes = 0;
    this.outcome = null;
    this.told = null;
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
    this.live.disconnect(true);
    this.question = null;
    this.state = 'idle';
  }

  async #follow(request: RunRequest, attempt: Attempt): Promise<Ended> {
    let sliceStart = performance.now();
    const connect = (send: (message: LiveMessage) => void): void => {
      if (this.#attempt === attempt) this.live.connect(send);
    };
    for await (const event of this.#run(request, attempt.controller.signal, connect)) {
      if (this.#attempt !== attempt) break;
      if (event.type === 'end') return { outcome: event.outcome, replay: event.usage?.replay ?? null };
      this.#take(event, attempt);
      if (performance.now() - sliceStart > SLICE_MS) {
        await nextTask();
        sliceStart = performance.now();
      }
    }
    return { outcome: { kind: 'crashed', detail: 'The run ended without an outcome.' }, replay: null };
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
      case 'draw':
        if (event.isFrame === true) this.live.noteFrame();
        this.#feed.take(event.commands, event.isPart === true);
        break;
      case 'listening':
        this.live.hears(attempt.program);
        return;
      case 'input':
        this.#inputs.push(event.input);
        return;
      case 'sound': {
        const notes = event.notes.slice(attempt.skipNotes);
        attempt.skipNotes -= event.notes.length - notes.length;
        this.#notes += notes.length;
        if (notes.length > 0) this.live.sound(notes);
        return;
      }
      // Told to those who check or record.
      case 'report':
      case 'record':
      case 'test':
      case 'rerun':
        return;
    }
    this.#flushSoon();
  }

  /** Shows what has come; `isLast` leaves nothing for later. */
  #flush(isLast: boolean): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    if (this.#isEmptying) {
      this.lines = this.#waitingLines;
      this.isCleared = true;
    } else if (this.#waitingLines.length > 0) this.lines = [...this.lines, ...this.#waitingLines];
    this.#isEmptying = false;
    const picture = isLast ? this.#feed.last() : this.#feed.next();
    if (picture !== null) this.commands = picture;
    this.#waitingLines = [];
    if (this.#feed.hasMore) this.#flushSoon();
  }

  #flushSoon(): void {
    this.#cancelFlush ??= onNextFrame(() => {
      this.#flush(false);
    });
  }

  /** `before` is what this pass had replayed at once. */
  #ownReplay(before: Replay | null): Replay {
    const lastMs = this.#inputs.at(-1)?.atMs ?? 0;
    const untilMs = (before?.untilMs ?? 0) + performance.now() - this.#startedMs;
    return { inputs: this.#inputs, untilMs: Math.max(lastMs, untilMs) };
  }

  async #ask(question: Question, attempt: Attempt): Promise<Reply> {
    this.#flush(true);
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
    this.#flush(true);
    this.live.disconnect(outcome.kind !== 'completed');
    this.#attempt = null;
    this.outcome = outcome;
    this.state = 'idle';
  }
}
