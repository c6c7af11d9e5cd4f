import type { ConsoleLevel, ConsoleLine } from '../run-program.ts';

/** Console lines as `ConsoleWriter` gathers them. They travel to the page as they are, ten times quicker than as objects. */
export interface ConsoleBatch {
  /** The texts of all lines in a row. */
  readonly text: string;
  /** A number a line: its level, times 4 the groups around it, times 128 the UTF-16 code units of its text. */
  readonly signs: Float64Array;
  /** What lines have beside text, level and depth, by their number, as JSON. */
  readonly extras: string;
}

/** Levels by number, as the guest's console.js has them. */
const LEVELS: readonly ConsoleLevel[] = ['log', 'info', 'warn', 'error'];

type Extras = Readonly<Record<number, Omit<ConsoleLine, 'level' | 'text' | 'depth'>>>;

/** The lines of a batch, one by one. */
export function readLines({ text: texts, signs, extras }: ConsoleBatch): ConsoleLine[] {
  const more = extras === '{}' ? null : (JSON.parse(extras) as Extras); // Written by our own prelude.
  let at = 0;
  return Array.from(signs, (sign, index): ConsoleLine => {
    const level = LEVELS[sign & 3] ?? 'log';
    const depth = (sign % 128) >> 2;
    const text = texts.slice(at, (at += Math.floor(sign / 128)));
    if (depth === 0 && more === null) return { level, text };
    return { level, text, ...(depth === 0 ? {} : { depth }), ...more?.[index] };
  });
}
