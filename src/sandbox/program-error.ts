import { locateError } from './run/error-place.ts';
import { twinOf } from './order-names.ts';
import type {
  ProgramError,
  ProgramErrorKind,
  RecordingRequest,
  SourceSpan,
  StackFrame,
} from './run-program.ts';
import { columnInUnits, columnOfEngine } from './source-units.ts';
import { originalOffset } from './trace/weave/text-edits.ts';

/** Name under which the student's text is known to the engine. */
export const PROGRAM_FILE = 'program.js';

/** Most frames of a call stack that are told. */
const MAX_FRAMES = 20;

/** What the guest said about an error; the engine's own `InternalError` is told by `internal`. */
export interface RawError {
  readonly kind: ProgramErrorKind | 'internal';
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Reads the guest's description of an error. Anything else counts as a thrown value without words. */
export function parseRawError(json: string): RawError {
  const value = JSON.parse(json) as Partial<Record<keyof RawError, unknown>>; // Each field is narrowed below.
  const text = (field: unknown): string => (typeof field === 'string' ? field : '');
  const kinds: readonly RawError['kind'][] = [
    'syntax',
    'reference',
    'type',
    'range',
    'error',
    'internal',
    'thrown-value',
  ];
  const kind = kinds.find((one) => one === value.kind) ?? 'thrown-value';
  return { kind, name: text(value.name), message: text(value.message), stack: text(value.stack) };
}

/**
 * The error in terms of the student's text: places outside of it are dropped, columns become UTF-16. `recording` tells
 * what ran in the text's place, null where it ran itself.
 */
export function toProgramError(
  raw: RawError,
  program: string,
  recording: RecordingRequest | null = null,
): ProgramError {
  const lines = program.split('\n');
  const ran = readStack(raw.stack, recording === null ? lines : recording.text.split('\n'));
  const stack = recording === null ? ran : ran.map((frame) => inOriginal(frame, lines, recording));
  const top = isInsideClass(raw, stack[0], lines) ? (stack[1] ?? stack[0]) : stack[0];
  const span = top === undefined ? null : locateError(top, raw.message, lines);
  return {
    ...nameOf(raw),
    message: nameAsWritten(wordAsMeant(raw.message), span, lines),
    span,
    stack: stack.slice(0, MAX_FRAMES),
  };
}

/** Of the signs that it waits for, the engine cannot write the one that is a word, at the end of `do { }`. */
function wordAsMeant(message: string): string {
  return /^expecting '[^ -~]/.test(message) ? "expecting 'while'" : message;
}

/** A message of an order says its English name; where the program wrote the other one, it says that. */
function nameAsWritten(message: string, place: SourceSpan | null, lines: readonly string[]): string {
  const name = /^(\w+)\(\) needs /.exec(message)?.[1];
  const twin = name === undefined ? null : twinOf(name);
  if (name === undefined || twin === null || place === null) return message;
  const isWritten = lines[place.line - 1]?.startsWith(twin, place.column - 1) === true;
  return isWritten ? twin + message.slice(name.length) : message;
}

/** The engine's own class of error goes by the names of the standard. */
function nameOf({ kind, name, message }: RawError): Pick<ProgramError, 'kind' | 'name'> {
  if (kind !== 'internal') return { kind, name };
  return message.startsWith('too many')
    ? { kind: 'syntax', name: 'SyntaxError' }
    : { kind: 'range', name: 'RangeError' };
}

/** A class without a constructor of its own throws from its closing bracket; the call that counts is one level up. */
function isInsideClass(raw: RawError, top: StackFrame | undefined, lines: readonly string[]): boolean {
  if (top === undefined || raw.kind === 'syntax') return false;
  if (raw.message.startsWith('class constructors must be invoked')) return true;
  return lines[top.line - 1]?.[top.column - 1] === '}';
}

/** A text of the engine with places of the program that ran, as if the student's own had run. */
export function placesInOriginal(text: string, program: string, recording: WovenText): string {
  const ran = recording.text.split('\n');
  const lines = program.split('\n');
  const pattern = new RegExp(`(${PROGRAM_FILE.replace('.', '\\.')}):(\\d+):(\\d+)`, 'g');
  return text.replace(pattern, (whole, file: string, row: string, place: string) => {
    const line = Number(row);
    const source = ran[line - 1];
    if (source === undefined) return whole;
    const { column } = inOriginal(
      { name: null, line, column: columnInUnits(source, Number(place)) },
      lines,
      recording,
    );
    return `${file}:${row}:${String(columnOfEngine(lines[line - 1] ?? '', column))}`;
  });
}

/** What ran in the place of a program. */
type WovenText = Pick<RecordingRequest, 'text' | 'insertions'>;

/** The insertions hold no line breaks: only the column moves. */
function inOriginal(frame: StackFrame, lines: readonly string[], recording: WovenText): StackFrame {
  const before = recording.text.split('\n').slice(0, frame.line - 1);
  const offset = before.reduce((sum, line) => sum + line.length + 1, 0) + frame.column - 1;
  const start = lines.slice(0, frame.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...frame, column: originalOffset(recording.insertions, offset) - start + 1 };
}

function readStack(stack: string, lines: readonly string[]): StackFrame[] {
  const pattern = new RegExp(
    `^\\s*at (?:(.*?) \\()?${PROGRAM_FILE.replace('.', '\\.')}:(\\d+)(?::(\\d+))?\\)?\\s*$`,
  );
  const frames: StackFrame[] = [];
  for (const text of stack.split('\n')) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const line = Number(match[2]);
    const source = lines[line - 1];
    if (source === undefined) continue;
    const column = columnInUnits(source, Number(match[3] ?? 1));
    const name = match[1] ?? '';
    frames.push({ name: name === '' || name.startsWith('<') ? null : name, line, column });
  }
  return frames;
}
