import { finding } from '../catalogue.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { endOfLine, inserted, replaced, startOfLine } from './tokens.ts';

/** Quotes that are kept from closing their text, or are not those of JavaScript. */
export function* quotes(program: BrokenProgram): Generator<Suspicion> {
  yield* escapedQuotes(program);
  yield* tripleQuotes(program);
  yield* slashedQuotes(program);
}

/** `"C:\"`: the backslash keeps the quote from closing the text. */
function* escapedQuotes({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const open = tokens.find(({ type, isClosed }) => type === 'string' && !isClosed) ?? tokens[at];
  if (open === undefined) return;
  const start = startOfLine(text, open.start);
  const line = text.slice(start, endOfLine(text, open.start));
  for (const { index } of line.matchAll(/(?<!\\)\\(?=["'`])/g)) {
    const place = { start: start + index, end: start + index + 2 };
    yield {
      finding: finding('escaped-quote', { quote: text.charAt(start + index + 1) }, place),
      edits: [inserted(start + index, '\\')],
    };
  }
}

/** `"""`, as another language opens a text of several lines. */
function* tripleQuotes({ text }: BrokenProgram): Generator<Suspicion> {
  for (const quote of ['"""', "'''"]) {
    const start = text.indexOf(quote);
    if (start < 0) continue;
    const edits = [...text.matchAll(new RegExp(quote, 'g'))].map(({ index }) =>
      replaced({ start: index, end: index + 3 }, '`'),
    );
    yield { finding: finding('triple-quote', {}, { start, end: start + 3 }), edits };
  }
}

/** `"says /"hello/""`: the wrong slash keeps no quote from closing the text. */
function* slashedQuotes({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const start = startOfLine(text, (tokens[at] ?? tokens.at(-1))?.start ?? 0);
  const line = text.slice(start, endOfLine(text, start));
  const [first, ...others] = [...line.matchAll(/\/(?=["'])/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
  if (first === undefined) return;
  yield {
    finding: finding(
      'wrong-sign',
      { written: text.slice(first.start, first.end + 1), right: `\\${text.charAt(first.end)}` },
      first,
    ),
    edits: [first, ...others].map((each) => replaced(each, '\\')),
  };
}
