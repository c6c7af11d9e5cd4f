/** A sign of two UTF-16 units. */
const WIDE = /[\u{10000}-\u{10FFFF}]/u;
/** One that may be part of a name, where the engine takes it only whole. */
const WIDE_IN_NAME = /^(?=[\u{10000}-\u{10FFFF}])\p{ID_Continue}/u;

/** What the engine's loader asks of a text that it writes down as UTF-8; see `evalCode` of the library. */
interface WritableText {
  readonly length: number;
  /** Asked when the bytes are counted. */
  readonly charCodeAt: (index: number) => number;
  /** Asked when they are written. */
  readonly codePointAt: (index: number) => number;
}

/**
 * A program as the engine is to read it. In the places that it tells, the engine counts a sign beyond U+FFFF once, editors and
 * JavaScript twice; written as its two halves it counts twice there, too, and is the same
 * text. Letters beyond U+FFFF, which names may have, stay whole: only what the program itself reads of a stack counts them once.
 */
export function inUnits(program: string): string {
  if (!WIDE.test(program)) return program;
  const isHalf = (index: number): boolean => {
    const unit = program.charCodeAt(index);
    const start = unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
    return unit >= 0xd800 && unit <= 0xdfff && !isWholeAt(program, start);
  };
  const text: WritableText = {
    length: program.length,
    charCodeAt: (index) => (isHalf(index) ? 0xffff : program.charCodeAt(index)), // As many bytes as a half.
    codePointAt: (index) => (isHalf(index) ? program.charCodeAt(index) : (program.codePointAt(index) ?? 0)),
  };
  return text as unknown as string; // The loader calls these three and no others.
}

/** A column that the engine tells of a line, from 1, in UTF-16 units. */
export function columnInUnits(line: string, column: number): number {
  let units = 0;
  for (let counted = 1; counted < column && units < line.length; counted += 1)
    units += isWholeAt(line, units) ? 2 : 1;
  return units + 1;
}

/** The column that the engine would tell for one in UTF-16 units. */
export function columnOfEngine(line: string, column: number): number {
  let counted = 1;
  for (let units = 0; units < column - 1; counted += 1) units += isWholeAt(line, units) ? 2 : 1;
  return counted;
}

function isWholeAt(text: string, index: number): boolean {
  return WIDE_IN_NAME.test(text.slice(index, index + 2));
}
