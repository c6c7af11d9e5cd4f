import { after, deleteAt, insertAt, quoteAt, replaceAt } from '../problems/fixes.ts';
import type { Place, ProblemList } from '../problems/problem-list.ts';

/** What stands above a line and decides what may come below it. */
type Above = 'nothing' | 'open-key' | 'text' | 'done';

/** A `key: value` line: the key, where its colon is, and what stands after it. */
const KEY_LINE = /^([^\s:#"'[\]{},&*!|>%@`][^:]*?|"[^"]*"|'[^']*')([ \t]*):(?:[ \t]+(.*))?$/;
/** Signs that no value begins with; some of them have a meaning that the format does without. */
const NO_START = /^(?:[@`&*!%\]},|>]|[-?](?=\s|$))/;
const BLOCK_TEXT = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/**
 * Reads the lines of YAML as a mentor writes it and explains what is wrong, each fault at its place; silent where it
 * understands nothing that the library does not. Answers whether it found a fault.
 */
export function scanYaml(yaml: string, firstLine: number, problems: ProblemList): boolean {
  const lines = yaml.split('\n');
  let hasFault = false;
  let above: Above = 'nothing';
  let index = 0;

  const placeOf = (column: number): Place => ({ line: firstLine + index, column: column + 1 });
  const tell = (...problem: Parameters<ProblemList['add']>): void => {
    hasFault = true;
    problems.add(...problem);
  };

  /** Checks one value; answers what is above the next line. Text over several lines moves `index` on. */
  function readValue(value: string, column: number, isItem: boolean): Above {
    const text = value.trimEnd();
    const place = placeOf(column);
    if (text === '') return isItem ? 'done' : 'open-key';
    if (text.startsWith('#')) {
      const next = lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
      if (/^\s+\S|^-\s/.test(next)) return 'open-key';
      tell('F006', place, { c: '#', value: cut(text) }, quoteAt(place, text));
      return 'done';
    }
    if (BLOCK_TEXT.test(text)) {
      skipIndented();
      return 'done';
    }
    if (/^["']/.test(text)) return readQuoted(text, column);
    if (/^[[{]/.test(text)) return readFlow(text, column);
    const forbidden = NO_START.exec(text)?.[0];
    if (forbidden !== undefined) {
      tell('F006', place, { c: forbidden, value: cut(text) }, quoteAt(place, text));
      return 'done';
    }
    const plain = text.replace(/\s#.*$/, '').trimEnd();
    if (/:(?:\s|$)/.test(plain)) tell('F005', place, { value: cut(plain) }, quoteAt(place, plain));
    else if (plain !== text && /\s#\S/.test(text))
      problems.add('F013', placeOf(column + plain.length + 1), { text: cut(text) }, quoteAt(place, text));
    return 'text';
  }

  function skipIndented(): void {
    while (index + 1 < lines.length && /^\s|^$/.test(lines[index + 1] ?? '')) index += 1;
  }

  function readQuoted(text: string, column: number): Above {
    const quote = text.charAt(0);
    const start = placeOf(column);
    let rest = text.slice(1);
    let at = column + 1;
    for (;;) {
      const closed = quote === '"' ? /^(?:[^"\\]|\\.)*"/.exec(rest) : /^(?:[^']|'')*'/.exec(rest);
      if (closed !== null) {
        const tail = rest.slice(closed[0].length);
        const trailing = tail.trim();
        if (trailing !== '' && !/^\s+#/.test(tail)) {
          const inner = text.endsWith(quote) ? text.slice(1, -1) : text;
          const cure = {
            ...replaceAt(start, text, `"${inner.replace(/[\\"]/g, '\\$&')}"`),
            code: 'quote' as const,
          };
          const place = placeOf(at + closed[0].length + tail.length - tail.trimStart().length);
          tell('F004', place, { rest: cut(trailing) }, start.line === place.line ? cure : undefined);
        }
        return 'done';
      }
      const next = lines[index + 1];
      // The text may go on below, but a line that is plainly the next key says that it does not.
      if (next === undefined || !/^\s+\S|^$/.test(next)) {
        tell('F003', start, { q: quote }, insertAt(after(start, text.length), quote));
        return 'done';
      }
      index += 1;
      rest = next;
      at = 0;
    }
  }

  function readFlow(text: string, column: number): Above {
    const start = placeOf(column);
    const closers: string[] = [];
    let rest = text;
    let at = column;
    for (;;) {
      for (const { 0: sign, index: offset } of rest.matchAll(
        /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\s#.*$|[[\]{}]|["']/g,
      )) {
        if (sign === '[' || sign === '{') closers.push(sign === '[' ? ']' : '}');
        else if (sign === ']' || sign === '}') {
          if (closers.pop() !== sign) {
            tell('F007', start, { c: sign === ']' ? '}' : ']' });
            return 'done';
          }
          if (closers.length > 0) continue;
          const tail = rest.slice(offset + 1);
          if (tail.trim() !== '' && !/^\s+#/.test(tail))
            tell(
              'F008',
              placeOf(at + offset + 1),
              { text: cut(tail.trim()) },
              deleteAt(placeOf(at + offset + 1), tail),
            );
          return 'done';
        }
      }
      const next = lines[index + 1];
      if (next === undefined || (KEY_LINE.test(next) && /^\S/.test(next)) || /^- /.test(next)) {
        const closer = closers.at(-1) ?? ']';
        const end = { line: start.line, column: start.column + text.length };
        tell('F007', start, { c: closer }, insertAt(end, closers.toReversed().join('')));
        return 'done';
      }
      index += 1;
      rest = next;
      at = 0;
    }
  }

  function readLine(line: string): void {
    const trimmed = line.trim();
    const indent = line.length - line.trimStart().length;
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const tab = /^ *\t/.exec(line);
    if (tab !== null) {
      const place = placeOf(tab[0].length - 1);
      tell('F009', place, {}, { ...replaceAt(place, '\t', '  '), params: { old: '⇥', text: '␣␣' } });
      return;
    }
    const item = /^(\s*)-(?:\s+(.*)|)$/.exec(line);
    if (item !== null) {
      if (above !== 'open-key') tell(indent > 0 ? 'F010' : 'F008', placeOf(indent), { text: cut(trimmed) });
      else readValue(item[2] ?? '', line.length - (item[2] ?? '').length, true);
      return;
    }
    const key = KEY_LINE.exec(trimmed);
    if (key !== null) {
      if (indent > 0 && above !== 'open-key') {
        const fix = { ...deleteAt(placeOf(0), line.slice(0, indent)), code: 'unindent' as const };
        tell('F010', placeOf(indent), { text: cut(trimmed) }, fix);
        return;
      }
      const value = key[3] ?? '';
      const next = readValue(value, line.trimEnd().length - value.trimEnd().length, false);
      if (indent === 0) above = next;
      return;
    }
    const glued = /^([A-Za-z][\w-]*):([^\s/].*)$/.exec(trimmed);
    if (glued !== null && (indent === 0 || above === 'open-key')) {
      const place = placeOf(indent + (glued[1] ?? '').length + 1);
      tell('F011', place, { key: glued[1] ?? '' }, { ...insertAt(place, ' '), params: { text: '␣' } });
      above = 'text';
      return;
    }
    // A plain text goes on below when it is indented.
    if (indent > 0 && above === 'text') return;
    if (indent > 0 && above !== 'open-key') tell('F010', placeOf(indent), { text: cut(trimmed) });
    else tell('F008', placeOf(indent), { text: cut(trimmed) });
  }

  for (; index < lines.length; index++) readLine(lines[index] ?? '');
  return hasFault;
}

/** The beginning of a text, short enough for a sentence. */
export function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
