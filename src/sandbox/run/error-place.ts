import type { SourceSpan } from '../run-program.ts';

/** A place in a text: 1-based line and column, in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const TOKEN_IS_NAME = /[\p{ID_Start}$_]/u;
const NAME_AT_END = /(?:#?[\p{ID_Start}$_][\p{ID_Continue}$]*)$/u;
/** A name, a number, a text in quotes on one line (closed or not), or one sign. */
const TOKEN =
  /^(?:#?[\p{ID_Start}$_][\p{ID_Continue}$]*|\.?\d[\p{ID_Continue}$]*(?:\.\d+)?|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|`(?:\\.|[^`\\])*`?|\P{ID_Continue})/u;
/** Messages about the word before the place that the engine names. */
const ABOUT_WORD_BEFORE = /^(?:invalid redefinition|duplicate|missing initializer|break must|continue must)/;
const ABOUT_NAME = /^'(.+)' is read-only$/;

/**
 * The exact stretch of text that an error is about. The engine points at the sign after the name that matters (the bracket
 * of a call, the point before a property, the sign after a name declared twice): this finds the name, where browsers
 * point too. The end is exclusive, and equal to the start only at the end of a line.
 */
export function locateError(place: Place, message: string, lines: readonly string[]): SourceSpan {
  const source = lines[place.line - 1] ?? '';
  const offset = Math.min(place.column - 1, source.length);
  const sign = source[offset] ?? '';
  if (sign === '(') return calledName(place, offset, lines) ?? token(place.line, offset, source);
  if (sign === '.' && !/\d/.test(source[offset + 1] ?? '')) {
    const after = offset + (/^\.\s*/.exec(source.slice(offset))?.[0].length ?? 1);
    return after < source.length ? token(place.line, after, source) : token(place.line, offset, source);
  }
  const word = ABOUT_NAME.exec(message)?.[1];
  if (word !== undefined && !source.startsWith(word, offset)) {
    const before = source.lastIndexOf(word, offset);
    const at = before >= 0 ? before : source.indexOf(word, offset);
    if (at >= 0) return span(place.line, at, word.length);
  }
  if (ABOUT_WORD_BEFORE.test(message) && !TOKEN_IS_NAME.test(sign)) {
    const name = NAME_AT_END.exec(source.slice(0, offset).trimEnd());
    if (name !== null) return span(place.line, name.index, name[0].length);
  }
  return token(place.line, offset, source);
}

/** The name before the bracket of a call, with `new` where it is there; null when something else is called. */
function calledName(place: Place, offset: number, lines: readonly string[]): SourceSpan | null {
  let { line } = place;
  let before = (lines[line - 1] ?? '').slice(0, offset).trimEnd();
  while (before === '' && line > 1) {
    line -= 1;
    before = (lines[line - 1] ?? '').trimEnd();
  }
  const name = NAME_AT_END.exec(before);
  if (name === null) return null;
  const made = /(?<![\p{ID_Continue}$.])new\s+(?:[\p{ID_Continue}$]+\s*\.\s*)*$/u.exec(
    before.slice(0, name.index),
  );
  const start = made === null ? name.index : made.index;
  return span(line, start, name.index + name[0].length - start);
}

function token(line: number, offset: number, source: string): SourceSpan {
  return span(line, offset, TOKEN.exec(source.slice(offset))?.[0].length ?? 0);
}

function span(line: number, offset: number, length: number): SourceSpan {
  return { line, column: offset + 1, endLine: line, endColumn: offset + 1 + length };
}
