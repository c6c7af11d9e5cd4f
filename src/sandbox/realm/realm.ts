import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';

import type { Budget } from '../run/budget.ts';
import { EngineLeft, isHostOverflow, type Engine, type OpenedContext } from '../engine/engine.ts';
import { inputValues } from './input-values.ts';
import { installPrelude, type RealmOptions } from './install-prelude.ts';
import { JOBS_PER_SLICE, MAX_MEMORY_BYTES } from '../limits.ts';
import type { ProgramInput } from '../live-input.ts';
import { preludeOptions } from './prelude-options.ts';
import { parseRawError, PROGRAM_FILE, toProgramError } from '../program-error.ts';
import type { RecordingRequest, RunOutcome } from '../run-program.ts';
import { inUnits } from '../source-units.ts';
import { ConsoleWriter } from '../run/console-writer.ts';
import { attachRecorder } from '../trace/log/attach-recorder.ts';

/** How a text is evaluated: as a script, whose top-level names are seen by later scripts. */
const SCRIPT = 0;
/** The same with `await` at the top; the value is then a promise. `JS_EVAL_FLAG_ASYNC` of quickjs.h. */
const ASYNC_SCRIPT = 1 << 7;

/** A syntax error below so many calls is the parser's way to say that its stack is at an end. */
const DEEP_FRAMES = 50;

/** Memory in bytes that is kept back, so that a program which has used up all the rest can still be asked what it said. */
const RESERVE_BYTES = 100_000;

/** A place for one program: a context with its prelude, which waits for `begin`. The caller disposes it before its runtime. */
export class Realm {
  readonly context: QuickJSContext;
  readonly #engine: Engine;
  readonly #runtime: QuickJSRuntime;
  readonly #console: ConsoleWriter;
  readonly #prelude: QuickJSHandle;
  readonly #completions: QuickJSHandle[] = [];
  readonly #methods = new Map<string, QuickJSHandle>();
  #reserve: QuickJSHandle | null;
  readonly #opened: OpenedContext;
  #options: RealmOptions | null = null;
  #elapsedMs = 0;
  #isJudged = false;
  /** What runs in the place of a program, and that program. */
  #recording: { readonly request: RecordingRequest; readonly program: string } | null = null;

  constructor(engine: Engine, runtime: QuickJSRuntime) {
    this.#engine = engine;
    this.#runtime = runtime;
    const opened = engine.openContext(runtime);
    this.#opened = opened;
    this.context = opened.context;
    this.#console = new ConsoleWriter(opened.memory);
    this.#prelude = installPrelude(opened, this.#console, () => this.#begun);
    this.#reserve = this.context.newArrayBuffer(new ArrayBuffer(RESERVE_BYTES));
    this.#method('begin'); // Looked up before there is a program that waits for it.
  }

  /** Takes what decides the run; before anything else. */
  begin(options: RealmOptions): void {
    this.#options = options;
    this.#console.begin(options);
    const begin = this.#method('begin');
    using json = this.context.newString(preludeOptions(options));
    this.context.unwrapResult(this.context.callFunction(begin, this.context.undefined, json)).dispose(); // Our own text.
  }

  /** Runs a text from its top; jobs and timers are left for `pump`. */
  run(text: string, fileName: string = PROGRAM_FILE): RunOutcome {
    const source = inUnits(text);
    let result = this.#guard(() => this.context.evalCode(source, fileName, SCRIPT));
    if ('kind' in result) return result;
    if (result.error !== undefined && /\bawait\b/.test(text)) {
      // Nothing has run yet if this was a syntax error: with `await` allowed at the top it may be none.
      const first = this.#outcomeOf(result.error, text);
      if (first.kind !== 'threw' || first.error.kind !== 'syntax') return first;
      result = this.#guard(() => this.context.evalCode(source, fileName, ASYNC_SCRIPT));
      if ('kind' in result) return result;
    }
    if (result.error !== undefined) return this.#outcomeOf(result.error, text);
    this.#completions.push(result.value);
    return this.#budget.stop ?? { kind: 'completed' };
  }

  /** Gets the recorder ready for a woven program, which is to be run in the place of the student's. */
  record(recording: RecordingRequest, program: string): RunOutcome {
    this.#recording = { request: recording, program };
    const failure = attachRecorder(this.context, this.#prelude, recording, program);
    return failure === null ? { kind: 'completed' } : this.#outcomeOf(failure, program);
  }

  /** From now on tests call the program: a promise that it rejects is theirs to judge. */
  leaveToTests(): void {
    this.#isJudged = true;
  }

  /** Runs waiting promise reactions in slices; a rejection that nobody has handled when all are done is an error. */
  runJobs(text: string): RunOutcome {
    for (;;) {
      if (this.#budget.isSpent()) return this.#budget.stop ?? { kind: 'completed' };
      if (!this.#runtime.hasPendingJob()) return this.#budget.stop ?? this.#unhandledRejection(text);
      const result = this.#guard(() => this.#runtime.executePendingJobs(JOBS_PER_SLICE));
      if ('kind' in result) return result;
      if (result.error !== undefined) return this.#outcomeOf(result.error, text);
    }
  }

  /** Milliseconds of the program's clock since it started. */
  get elapsedMs(): number {
    return this.#elapsedMs;
  }

  /** Milliseconds until the next timer is due; negative when there is none. */
  nextDelay(): number {
    return this.#ask('nextDelay');
  }

  /** Whether the program looks at inputs (1), and whether functions of it wait for them (2). */
  listening(): number {
    return this.#ask('listening');
  }

  /** Moves the clock on to `atMs` and gives the program an input, or with null fires its next timer. */
  take(text: string, input: ProgramInput | null, atMs: number): RunOutcome {
    const values = input === null ? [] : inputValues(input, atMs - this.#elapsedMs);
    this.#elapsedMs = atMs;
    const result = this.#guard(() => {
      const method = this.#method(input === null ? 'fireNext' : 'takeInput');
      const handles = values.map((value) =>
        typeof value === 'number' ? this.context.newNumber(value) : this.context.newString(value),
      );
      const called = this.context.callFunction(method, this.context.undefined, ...handles);
      for (const handle of handles) handle.dispose();
      return called;
    });
    if ('kind' in result) return result;
    if (result.error !== undefined) return this.#outcomeOf(result.error, text);
    result.value.dispose();
    return this.#budget.stop ?? { kind: 'completed' };
  }

  /** Remembers from now on where values are thrown; `name` is what marks in the program call. */
  watchThrows(name: string): void {
    const watch = this.#method('watchThrows');
    using text = this.context.newString(name);
    this.context.unwrapResult(this.context.callFunction(watch, this.context.undefined, text)).dispose(); // Our own text.
  }

  /** Where what ended the program was thrown: the number of a mark, a stack, or nothing. */
  throwPlace(): string {
    const place = this.#method('throwPlace');
    const result = this.context.callFunction(place, this.context.undefined);
    const text = result.error === undefined ? this.context.getString(result.value) : '';
    (result.error ?? result.value).dispose();
    return text;
  }

  /** Sends what the guest still holds back. */
  flush(): void {
    this.#giveReserve();
    this.#budget.grace(() =>
      this.#guard(() => {
        const flush = this.#method('flush');
        const result = this.context.callFunction(flush, this.context.undefined);
        (result.error ?? result.value).dispose();
        return { value: 0 };
      }),
    );
  }

  /** Evaluates a text of the harness with the realm's captured built-ins as `primordials`. The caller disposes the handle. */
  evaluate(text: string): QuickJSHandle | null {
    const evaluate = this.#method('evaluate');
    using source = this.context.newString(text);
    const result = this.context.callFunction(evaluate, this.context.undefined, source);
    if (result.error === undefined) return result.value;
    result.error.dispose();
    return null;
  }

  /** The value of a top-level name, also of `let`, `const` and `class`; null when there is none. The caller disposes it. */
  lookup(name: string): QuickJSHandle | null {
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return null;
    const result = this.context.evalCode(name, 'lookup.js');
    if (result.error === undefined) return result.value;
    result.error.dispose();
    return null;
  }

  /** Frees the realm's handles and its context. */
  dispose(): void {
    for (const handle of this.#completions) handle.dispose();
    this.#reserve?.dispose();
    for (const handle of this.#methods.values()) handle.dispose();
    this.#prelude.dispose();
    this.#opened.close();
  }

  /** A function of the prelude, looked up once: timers call two of them each. */
  #method(name: string): QuickJSHandle {
    const known = this.#methods.get(name) ?? this.context.getProp(this.#prelude, name);
    this.#methods.set(name, known);
    return known;
  }

  get #begun(): RealmOptions {
    if (this.#options === null) throw new Error('The realm has no program yet.');
    return this.#options;
  }

  get #budget(): Budget {
    return this.#begun.budget;
  }

  #ask(name: 'nextDelay' | 'listening'): number {
    const method = this.#method(name);
    const result = this.context.callFunction(method, this.context.undefined);
    if (result.error !== undefined) {
      result.error.dispose();
      return -1;
    }
    const value = this.context.getNumber(result.value);
    result.value.dispose();
    return value;
  }

  /** Enters the engine; what it throws itself, rather than answers, is told by the host's own signs. */
  #guard<T extends object>(enter: () => T): T | RunOutcome {
    try {
      return enter();
    } catch (error) {
      this.#engine.markBroken();
      if (error instanceof EngineLeft && this.#budget.stop !== null) return this.#budget.stop;
      if (this.#engine.hasRunOutOfMemory()) return this.#outOfMemory;
      if (isHostOverflow(error)) return { kind: 'too-deep' };
      return { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
    }
  }

  #giveReserve(): void {
    if (!this.#engine.hasRunOutOfMemory()) return;
    this.#reserve?.dispose();
    this.#reserve = null;
  }

  get #outOfMemory(): RunOutcome {
    return { kind: 'out-of-memory', limitBytes: MAX_MEMORY_BYTES };
  }

  #outcomeOf(error: QuickJSHandle, program: string): RunOutcome {
    const { stop } = this.#budget;
    if (stop !== null) {
      error.dispose();
      return stop;
    }
    this.#giveReserve();
    const type = this.context.typeof(error);
    const described = this.#guard(() => {
      const describe = this.#method('describeError');
      const result = this.context.callFunction(describe, this.context.undefined, error);
      if (result.error !== undefined) {
        result.error.dispose();
        if (this.#engine.hasRunOutOfMemory()) return this.#outOfMemory;
        return { text: JSON.stringify({ kind: 'thrown-value', name: '', message: type, stack: '' }) };
      }
      const text = this.context.getString(result.value);
      result.value.dispose();
      return { text };
    });
    error.dispose();
    if ('kind' in described) return described;
    const raw = parseRawError(described.text);
    // A program may go on without what it was refused, and fail of something else. Without room for an error null is thrown.
    const isRefusal = raw.kind === 'internal' || ['', 'null'].includes(raw.message);
    if (isRefusal && this.#engine.hasRunOutOfMemory()) return this.#outOfMemory;
    // The parser, too, tells of an overflow, as a syntax error.
    const isParsersOverflow =
      raw.kind === 'syntax' &&
      (raw.message === 'stack overflow' || raw.stack.split('\n').length > DEEP_FRAMES);
    const isOverflow = isParsersOverflow || (raw.kind === 'internal' && raw.message === 'stack overflow');
    // An error can be made to look like this one, but not the stack.
    if (isOverflow && this.#engine.hasGoneDeep()) return { kind: 'too-deep' };
    const told = this.#recording;
    const thrown =
      told === null ? toProgramError(raw, program) : toProgramError(raw, told.program, told.request);
    return { kind: 'threw', error: thrown };
  }

  #unhandledRejection(program: string): RunOutcome {
    const promise = this.#engine.rejections.take(this.context, this.#opened.addresses);
    if (promise === null) return { kind: 'completed' };
    const state = this.#isJudged ? null : this.context.getPromiseState(promise);
    const outcome: RunOutcome =
      state?.type === 'rejected' ? this.#outcomeOf(state.error, program) : { kind: 'completed' };
    promise.dispose();
    return outcome;
  }
}
