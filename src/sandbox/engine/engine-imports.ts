import type { DirectCalls } from './direct-calls.ts';

/** Letters under which this very build of the engine imports what is changed here; `checkHooks` proves each of them. */
const LETTERS = { grow: 'k', localTime: 'm', call: 's', forget: 't' } as const;

/** Bytes of what the engine's `localtime_r` fills, and where in it the seconds east of UTC stand. */
const TIME_BYTES = 44;
const OFFSET_AT = 36;

/** What the engine asks of its host. */
export interface EngineQuestions {
  /** More memory was refused. */
  readonly onRefusal: () => void;
  /** Minutes east of UTC at a moment in milliseconds since 1970. */
  readonly offsetMinutes: (ms: number) => number;
  /** Functions of the host that are not the library's. */
  readonly direct: DirectCalls;
}

/** Stands in for the loader: the memory is told of, the time zone is the request's, and some functions are called directly. */
export function hookImports(
  imports: WebAssembly.Imports,
  memory: WebAssembly.Memory,
  questions: EngineQuestions,
): void {
  const [own] = Object.values(imports);
  if (own === undefined) throw new Error('The engine imports nothing.');
  const grow = functionOf(own, LETTERS.grow);
  own[LETTERS.grow] = (bytes: number): unknown => {
    const isGranted = grow(bytes);
    if (isGranted !== true && isGranted !== 1) questions.onRefusal();
    return isGranted;
  };
  const { direct } = questions;
  const call = functionOf(own, LETTERS.call);
  const forget = functionOf(own, LETTERS.forget);
  own[LETTERS.call] = (context: number, self: number, count: number, at: number, id: number): unknown =>
    id > 0 ? direct.call(id, self, count, at) : call(context, self, count, at, id);
  own[LETTERS.forget] = (runtime: number, id: number): void => {
    if (id > 0) direct.forget(id);
    else forget(runtime, id);
  };
  own[LETTERS.localTime] = (seconds: bigint, place: number): void => {
    const fields = new DataView(memory.buffer, place, TIME_BYTES);
    for (let at = 0; at < TIME_BYTES; at += 4) fields.setInt32(at, 0, true);
    fields.setInt32(OFFSET_AT, questions.offsetMinutes(Number(seconds) * 1000) * 60, true);
  };
}

function functionOf(own: WebAssembly.ModuleImports, letter: string): (...values: number[]) => unknown {
  const found = own[letter];
  if (typeof found !== 'function') throw new Error(`The engine does not import ${letter}.`);
  return found as (...values: number[]) => unknown; // Functions of a wasm module take numbers.
}
