/** Letters under which this very build of the engine imports what is changed here; `checkHooks` proves each of them. */
const LETTERS = { grow: 'k', localTime: 'm' } as const;

/** Bytes of what the engine's `localtime_r` fills, and where in it the seconds east of UTC stand. */
const TIME_BYTES = 44;
const OFFSET_AT = 36;

/** What the engine asks of its host. */
export interface EngineQuestions {
  /** More memory was refused. */
  readonly onRefusal: () => void;
  /** Minutes east of UTC at a moment in milliseconds since 1970. */
  readonly offsetMinutes: (ms: number) => number;
}

/** Stands in for the loader where it answers for this machine: the memory is told of, and the time zone is the request's. */
export function hookImports(
  imports: WebAssembly.Imports,
  memory: WebAssembly.Memory,
  questions: EngineQuestions,
): void {
  const [own] = Object.values(imports);
  const grow = own?.[LETTERS.grow];
  if (own === undefined || typeof grow !== 'function') throw new Error('The engine asks for no memory.');
  own[LETTERS.grow] = (bytes: number): unknown => {
    const isGranted: unknown = Reflect.apply(grow, undefined, [bytes]);
    if (isGranted !== true && isGranted !== 1) questions.onRefusal();
    return isGranted;
  };
  own[LETTERS.localTime] = (seconds: bigint, place: number): void => {
    const fields = new DataView(memory.buffer, place, TIME_BYTES);
    for (let at = 0; at < TIME_BYTES; at += 4) fields.setInt32(at, 0, true);
    fields.setInt32(OFFSET_AT, questions.offsetMinutes(Number(seconds) * 1000) * 60, true);
  };
}
