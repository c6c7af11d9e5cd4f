import type { DrawBackground, DrawShape } from './drawing/draw-shape.ts';
import type { LiveMessage, Note, Replay, Rerun, TimedInput } from './live-input.ts';

/**
 * The one door to the sandbox: what a run is asked, what it answers, and the function that does it.
 * Everything here is plain data that survives `postMessage`.
 */

/** Any value that JSON can carry. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What one run may use at most. Every value is a whole number. */
export interface RunLimits {
  /** Longest running time in milliseconds; waiting for timers or for the user does not count. */
  readonly timeMs: number;
  /** Most bytes of the engine's memory. */
  readonly memoryBytes: number;
  /** Most bytes of the engine's own stack. */
  readonly stackBytes: number;
  /** Most interrupt polls of the engine, a deterministic bound beside the clock. */
  readonly steps: number;
  /** Most console lines kept; one more ends the run as `flooded`. */
  readonly consoleLines: number;
  /** Most console text in UTF-16 code units over the whole run. */
  readonly consoleChars: number;
  /** Most drawing commands since the area was last covered whole. */
  readonly drawCommands: number;
  /** Most timers alive at once. */
  readonly timers: number;
  /** Most questions of one run; one more ends it as `flooded`. */
  readonly questions: number;
}

/** A program beside the student's that the harness may run by name, e.g. the author's solution. */
export type CompanionPrograms = Readonly<Record<string, string>>;

/** Code that judges the program from a second realm, where the built-ins are pristine. */
export interface HarnessRequest {
  /** Text of one function expression `(bridge) => …`; see `Bridge` in bridge.ts. */
  readonly source: string;
  /** Data that the harness finds as `bridge.input`. */
  readonly input: JsonValue;
  /** Programs that `bridge.run` and `bridge.open` know by name; `student` is always the program itself. */
  readonly companions: CompanionPrograms;
}

/** The text that runs in the place of a program, so that the run can be told step by step; made by `instrument`. */
export interface RecordingRequest {
  readonly text: string;
  /** Pairs [offset in the program, length of what was inserted there], by offset. UTF-16 code units. */
  readonly insertions: readonly (readonly [number, number])[];
  /** Letters that the names of the recorder begin with. */
  readonly prefix: string;
  /** Text of the recorder itself: see recorder-source.ts. */
  readonly recorder: string;
}

/** All that decides a run: equal requests give equal events. */
export interface RunRequest {
  /** The student's text, exactly as it stands in the editor. */
  readonly program: string;
  /** Code of the lesson that runs first in the same realm; its lines are never shown in an error. */
  readonly setup: string;
  /** Seed of `Math.random` and of every other chance, an unsigned 32-bit number. */
  readonly seed: number;
  /** What `Date.now()` answers when the program starts, in milliseconds since 1970. */
  readonly startTimeMs: number;
  /** Name of the time zone of `Date`, e.g. `Europe/Paris`; `UTC` if left out. */
  readonly timeZone?: string;
  /** Language of numbers, dates and orders for a program that names none, e.g. `fr-FR`. */
  readonly locale: string;
  /** `virtual`: timers fire at once, in order of their time. `real`: the run waits for them. */
  readonly clock: 'virtual' | 'real';
  /**
   * Answers in the order asked: a text for `prompt`, or null for Cancel; true or false, or a text such as `oui`, for `confirm`.
   * On the real clock null for each `alert`; on the virtual one nobody reads alerts, and they take no answer.
   */
  readonly answers: readonly Answer[];
  readonly limits: RunLimits;
  /** What the student does: all of it on the virtual clock, the part that is replayed on the real one. None if left out. */
  readonly replay?: Replay;
  /** On the virtual clock: frames after which an animation ends, `DEFAULT_FRAMES` if left out. */
  readonly frames?: number;
  /** On the virtual clock: the last moment at which anything happens, in milliseconds since the start; an hour if left out. */
  readonly endMs?: number;
  /** Null runs the program alone. */
  readonly harness: HarnessRequest | null;
  /** Tells of each step; nothing of them if left out. */
  readonly recording?: RecordingRequest;
}

/** What the user said to one question of the program. */
export type Answer = string | boolean | null;

/** Level of one console line. */
export type ConsoleLevel = 'log' | 'info' | 'warn' | 'error';

/** One call of `console.*`, already written out as text. */
export interface ConsoleLine {
  readonly level: ConsoleLevel;
  /** The whole line, indented by two spaces for each group around it. */
  readonly text: string;
  /** Groups around the line; absent for none. */
  readonly depth?: number;
  /** Present on the line that names a group: whether its lines are shown at first. */
  readonly opens?: 'open' | 'folded';
  /** What in the line can be opened, in order; absent when nothing can, or when the run has had its share. */
  readonly values?: readonly ConsoleStretch[];
  /** The same as the text, for `console.table`. */
  readonly table?: ConsoleTable;
}

/** A value within a line: `at` and `length` count UTF-16 code units of the text without its indentation. */
export interface ConsoleStretch {
  readonly at: number;
  readonly length: number;
  readonly value: ConsoleValue;
}

/** Kind of a console value, which decides its colour and its name in words. */
export type ConsoleValueType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'nothing'
  | 'symbol'
  | 'code'
  | 'function'
  | 'array'
  | 'object'
  | 'date'
  | 'error'
  | 'other';

/** A value as it was when it was printed, to be opened level by level. */
export interface ConsoleValue {
  readonly type: ConsoleValueType;
  /** One short line about it, in the manner of JavaScript. */
  readonly text: string;
  /** Number of an object among those of its line, from 1: equal numbers are one object. */
  readonly id?: number;
  /** True where an object comes again (around itself, or shared): its entries are under the first one of its number. */
  readonly isOpenElsewhere?: boolean;
  /** True for an object too deep inside to be told. */
  readonly isCut?: boolean;
  readonly entries?: readonly ConsoleEntry[];
  /** Entries that were left out. */
  readonly more?: number;
}

/** One entry of a value. `inner` is what no property holds: the text of a function, the moment of a date. */
export interface ConsoleEntry {
  readonly key: string;
  readonly keyType: 'index' | 'name' | 'key' | 'inner';
  readonly value: ConsoleValue;
}

/** Rows of `console.table`; the first row names the columns, the first cell of each other row names the row. */
export interface ConsoleTable {
  readonly rows: readonly (readonly string[])[];
  /** Rows that were left out. */
  readonly more: number;
}

/** One stroke of the turtle; coordinates in drawing units, origin top left, y down. */
export interface DrawSegment {
  readonly type: 'segment';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** A CSS colour name or `#rrggbb`, from the allow-list of the guest. */
  readonly color: string;
  /** Width of the stroke in drawing units. */
  readonly width: number;
}

/** Where the turtle stands after the commands so far; angle in degrees, 0 points right, growing clockwise. */
export interface DrawTurtle {
  readonly type: 'turtle';
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** One order to the drawing area. */
export type DrawCommand = DrawSegment | DrawShape | DrawBackground | DrawTurtle;

/** A place in the student's text: lines and columns are 1-based, columns count UTF-16 code units, the end is exclusive. */
export interface SourceSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One level of the call stack, innermost first, in the student's own names. */
export interface StackFrame {
  /** Null for code outside of any function. */
  readonly name: string | null;
  readonly line: number;
  readonly column: number;
}

/** Broad class of an error, by the class of the thrown value. */
export type ProgramErrorKind = 'syntax' | 'reference' | 'type' | 'range' | 'error' | 'thrown-value';

/** Why a program stopped by itself. */
export interface ProgramError {
  readonly kind: ProgramErrorKind;
  /** Class name as the program sees it, e.g. `TypeError`; empty when no error object was thrown. */
  readonly name: string;
  /** The engine's (or the student's) own words, at most 1,000 characters. */
  readonly message: string;
  /** Inside the student's text, or null when the place is not known. */
  readonly span: SourceSpan | null;
  readonly stack: readonly StackFrame[];
}

/** A question of the program that no answer was left for. */
export interface Question {
  readonly type: 'prompt' | 'confirm' | 'alert';
  readonly message: string;
  /** What a `prompt` proposes. */
  readonly proposal: string;
}

/** How a run ended. Consumers switch over `kind` without a default branch. */
export type RunOutcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'threw'; readonly error: ProgramError }
  | { readonly kind: 'timed-out'; readonly limitMs: number }
  | { readonly kind: 'out-of-memory'; readonly limitBytes: number }
  | { readonly kind: 'too-deep' }
  | {
      readonly kind: 'flooded';
      readonly by: 'console' | 'drawing' | 'timers' | 'questions';
      readonly limit: number;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string }
  | { readonly kind: 'awaiting-input'; readonly question: Question };

/** What a run has used, in numbers that depend on nothing but its request. */
export interface RunUsage {
  /** Interrupt polls of the engine: one for every 10,000 backward jumps and calls. */
  readonly steps: number;
  /** Questions of the program, answered or not. */
  readonly asked: number;
  /** On the real clock: what leads to the same place again, as `RunRequest.replay`. */
  readonly replay?: Replay;
}

/** What a run tells while it goes on; `end` comes exactly once and last. */
export type SandboxEvent =
  | { readonly type: 'console'; readonly lines: readonly ConsoleLine[] }
  /** The program emptied its console: a page shows the lines before no longer. They stay part of what was printed. */
  | { readonly type: 'clear' }
  | {
      readonly type: 'draw';
      readonly commands: readonly DrawCommand[];
      /** The rest of the picture follows at once. */
      readonly isPart?: boolean;
      /** Drawn by a function that `animate` calls. */
      readonly isFrame?: boolean;
    }
  /** The program listens to keys or to the pointer from now on; told once, on the real clock. */
  | { readonly type: 'listening' }
  | { readonly type: 'sound'; readonly notes: readonly Note[] }
  /** What the student did reached the program: together they make the replay of a run that is ended from outside. */
  | { readonly type: 'input'; readonly input: TimedInput }
  /** Part of the recorder's log: see recording.ts. */
  | {
      readonly type: 'record';
      readonly words: Float64Array<ArrayBuffer>;
      readonly texts: readonly string[];
      /** Steps so far of which nothing is told. */
      readonly untold: number;
    }
  /** While a run is recorded: the harness begins its next test, whose verdict will be number `check` of the report. */
  | { readonly type: 'test'; readonly check: number }
  /** While a run is recorded: the test runs a program from its start, in a realm of its own. */
  | { readonly type: 'rerun'; readonly rerun: Rerun }
  /** Text that the harness reported, once at most, after the program's own events. */
  | { readonly type: 'report'; readonly report: string }
  /** `usage` is null when the worker was ended from outside and could not tell. */
  | { readonly type: 'end'; readonly outcome: RunOutcome; readonly usage: RunUsage | null };

/**
 * Runs one program. The iterable yields events in order and ends with exactly one `end` event; it never throws. `onLive` gets
 * the way to speak to a program on the real clock, once, when it starts; messages after its end are dropped.
 */
export type RunProgram = (
  request: RunRequest,
  signal: AbortSignal,
  onLive?: (send: (message: LiveMessage) => void) => void,
) => AsyncIterable<SandboxEvent>;
