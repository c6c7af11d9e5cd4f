import type { PhrasingContent } from 'mdast';

import type { Place } from '../problems/problem-list.ts';

/** Words without any sign that Markdown may read otherwise. */
const WORDS = /[^`\\*_[\]<>&]+/y;
/** Code between single backticks on one line. */
const CODE = /`([^`\n]+)`(?!`)/y;
/** Words in bold, with nothing around them that could make the stars part of something else. */
const BOLD = /(?<=^|[\s(«“"])\*\*([\p{L}\p{N}](?:[^`\\*_[\]<>&\n]*[\p{L}\p{N}])?)\*\*(?=$|[\s.,;:!?)»”"…])/uy;

/** The words, code and bold words of a text that has nothing else in it, as the Markdown library reads them; null when it may have. */
export function plainInlines(text: string, start: Place): PhrasingContent[] | null {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  let lineStart = 1 - start.column;
  let line = start.line;
  const placeOf = (offset: number): Place => ({ line, column: offset - lineStart + 1 });
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const found = match(WORDS) ?? match(CODE) ?? match(BOLD);
    if (found === null) return null;
    const [{ length }, inner = ''] = found;
    const from = placeOf(at);
    for (let end = text.indexOf('\n', at); end >= 0 && end < at + length; end = text.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
    const position = { start: from, end: placeOf(at + length) };
    const [sign] = found[0];
    if (sign === '`') nodes.push({ type: 'inlineCode', value: withoutPadding(inner), position });
    else if (sign === '*') {
      const within = { start: placeOf(at + 2), end: placeOf(at + length - 2) };
      nodes.push({ type: 'strong', children: [{ type: 'text', value: inner, position: within }], position });
    } else nodes.push({ type: 'text', value: found[0], position });
    at += length;
  }
  return nodes;
}

/** Code without the one space on each side that keeps it from its marks. */
function withoutPadding(code: string): string {
  return /^ [^]*[^ ][^]* $/.test(code) ? code.slice(1, -1) : code;
}
