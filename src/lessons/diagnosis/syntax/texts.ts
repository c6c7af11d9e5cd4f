import { finding } from '../catalogue.ts';
import { lineAt } from '../places.ts';
import { quotes } from './quotes.ts';
import { isKnownName } from '../model/known-names.ts';
import { lex } from './lex.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import {
  closerOf,
  endOfLine,
  inserted,
  lineOf,
  openerBefore,
  quoted,
  replaced,
  startOfLine,
} from './tokens.ts';

/** Texts, comments and regular expressions that do not end where they should. */
export function* texts(program: BrokenProgram): Generator<Suspicion> {
  yield* comments(program);
  yield* divisions(program);
  yield* quotes(program);
  yield* swallowingTemplates(program);
  yield* quotesInside(program);
  yield* wordsWithoutQuotes(program);
  yield* halfQuoted(program);
  yield* templates(program);
  yield* regexps(program);
}

function* comments({ text, comments: all }: BrokenProgram): Generator<Suspicion> {
  const open = all.find(({ isClosed }) => !isClosed);
  if (open === undefined) return;
  const place = { start: open.start, end: open.start + 2 };
  yield {
    finding: finding('unclosed-comment', {}, place),
    edits: [inserted(text.length, '*/')],
    isCertain: true,
  };
}

/** `console.log(total // 3);`: the comment swallows what closes the line. */
function* divisions({ comments: all }: BrokenProgram): Generator<Suspicion> {
  for (const { text, start } of all) {
    if (!/^\/\/\s*[\p{L}\d_$][\p{L}\d_$.]*\s*[)\]};,]/u.test(text)) continue;
    const place = { start, end: start + 2 };
    yield { finding: finding('comment-as-division', {}, place), edits: [replaced(place, '/')] };
  }
}

/** A template that is not closed on its line, and takes what follows up to the backtick that opens the next one. */
function* swallowingTemplates({ text, tokens, failure }: BrokenProgram): Generator<Suspicion> {
  if (tokens.some(({ type, isClosed }) => type === 'template' && !isClosed)) return;
  for (const start of tokens) {
    if (start.type !== 'template' || !start.text.startsWith('`') || start.start > failure.offset) continue;
    const end = endOfLine(text, start.start);
    if (text.slice(start.start + 1, end).includes('`')) continue;
    const told = finding('unclosed-template', { open: '`' }, { start: start.start, end: start.start + 1 });
    for (const at of placesBeforeEnd(text, start.start + 1, end))
      yield { finding: told, edits: [inserted(at, '`')] };
  }
}

function* templates({ text, tokens }: BrokenProgram): Generator<Suspicion> {
  const open = tokens.findLast(({ type, isClosed }) => type === 'template' && !isClosed);
  if (open === undefined) return;
  yield* placeholders(text, tokens);
  // A template that is not closed takes all that follows, up to the next backtick: the first of them may be the one.
  const starts = tokens.filter(({ type, text: each }) => type === 'template' && each.startsWith('`'));
  for (const start of starts) {
    const place = { start: start.start, end: start.start + 1 };
    const told = finding('unclosed-template', { open: '`' }, place);
    const end = endOfLine(text, start.start);
    for (const at of placesBeforeEnd(text, start.start + 1, end))
      yield { finding: told, edits: [inserted(at, '`')] };
  }
  const last = starts.at(-1) ?? open;
  const place = { start: last.start, end: last.start + 1 };
  const told = finding('unclosed-template', { open: '`' }, place);
  yield { finding: told, edits: [inserted(text.length, '`')], isCertain: true };
}

/** `${name` without its brace. */
function* placeholders(text: string, tokens: readonly Token[]): Generator<Suspicion> {
  for (const piece of tokens) {
    if (piece.type !== 'template' || !piece.text.endsWith('${')) continue;
    const place = { start: piece.end - 2, end: piece.end };
    const told = finding(
      'unclosed-bracket',
      { open: '{', close: '}', line: lineAt(text, place.start) },
      place,
    );
    for (let at = piece.end; at <= endOfLine(text, piece.end); at += 1)
      if (/^[`!?.,;: )]/.test(text.slice(at))) yield { finding: told, edits: [inserted(at, '}')] };
  }
}

function* regexps({ tokens }: BrokenProgram): Generator<Suspicion> {
  const open = tokens.find(({ type, isClosed }) => type === 'regexp' && !isClosed);
  if (open === undefined) return;
  const place = { start: open.start, end: open.start + 1 };
  yield { finding: finding('unclosed-regexp', {}, place), edits: [], isCertain: true };
}

/** A quote is missing at one end of a text: it is put wherever it could be on the line, and the first that helps is told. */
function* halfQuoted({ text, tokens, comments: all, failure }: BrokenProgram): Generator<Suspicion> {
  const open = tokens.find(({ type, isClosed }) => type === 'string' && !isClosed);
  if (open === undefined) return;
  const lines = new Set([startOfLine(text, open.start), startOfLine(text, failure.offset)]);
  for (const start of lines) {
    const end = endOfLine(text, start);
    const around = [...tokens, ...all].find((token) => token.start < start && token.end > start);
    for (const quote of new Set([open.text.charAt(0), '"', "'"])) {
      if (!text.slice(start, end).includes(quote)) continue;
      for (const at of placesBeforeEnd(text, start, end)) {
        const told = halfAt(text, { start: around?.start ?? start, end }, at, quote);
        if (told !== null) yield { finding: told, edits: [inserted(at, quote)] };
      }
    }
  }
  const end = endOfLine(text, open.start);
  yield {
    finding: finding('unclosed-string', { open: open.text.charAt(0) }, { start: open.start, end }),
    edits: [inserted(end, open.text.charAt(0))],
    isCertain: true,
  };
}

/** What a quote at an offset would close or open, in a stretch of the text that begins with a token. */
function halfAt(
  text: string,
  stretch: { readonly start: number; readonly end: number },
  at: number,
  quote: string,
): Suspicion['finding'] | null {
  const repaired = text.slice(stretch.start, at) + quote + text.slice(at, stretch.end);
  const place = at - stretch.start;
  const string = lex(repaired).find(({ start, end }) => start <= place && end > place);
  if (string?.type !== 'string' || !string.isClosed) return null;
  const [start, end] = [string.start + stretch.start, string.end + stretch.start];
  if (end === at + 1) return finding('unclosed-string', { open: quote }, { start, end: at });
  return start === at ? finding('unopened-string', { open: quote }, { start, end: end - 1 }) : null;
}

/** Offsets on a line where a text may end or begin: behind words, before signs; the last ones come first. */
function placesBeforeEnd(text: string, start: number, end: number): number[] {
  const line = text.slice(start, end);
  const tail = /[)\]};,\s]*$/.exec(line)?.index ?? line.length;
  const places = new Set<number>([start + tail]);
  for (const match of line.matchAll(
    /\s*[)\]},;:+](?=[)\]};,\s+]*)|(?<=\breturn\s+)(?=[\p{L}\d])|(?<=[(,[=:+]\s*)(?=[\p{L}\d])/gu,
  ))
    places.add(start + match.index);
  places.add(end);
  places.add(start + line.length - line.trimStart().length);
  return [...places];
}

/** A quote or an apostrophe in a text that ends it too early. */
function* quotesInside({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const { first, last } = lineOf(tokens, Math.min(at, tokens.length - 1));
  const start = tokens[first]?.start ?? 0;
  const end = endOfLine(text, tokens[last]?.start ?? 0);
  for (const quote of ["'", '"']) {
    const places: number[] = [];
    for (
      let offset = text.indexOf(quote, start);
      offset >= 0 && offset < end;
      offset = text.indexOf(quote, offset + 1)
    )
      if (text.charAt(offset - 1) !== '\\') places.push(offset);
    for (let from = 0; from < places.length - 2; from += 1) {
      for (let to = places.length - 1; to > from + 1; to -= 1) {
        const inside = places.slice(from + 1, to);
        const inner = inside[0] ?? 0;
        if (!isProse(text, places[from] ?? 0, inside, places[to] ?? 0)) continue;
        yield {
          finding: finding('quote-inside-text', { quote }, { start: inner, end: inner + 1 }),
          edits: inside.map((offset) => inserted(offset, '\\')),
        };
      }
    }
  }
}

/**
 * Whether quotes stand inside a text as those of prose do: an apostrophe between letters, quotes in pairs around words. What
 * the machine takes for code between them then begins and ends with a letter, and holds no sign of a program.
 */
function isProse(text: string, start: number, inside: readonly number[], end: number): boolean {
  const quote = text.charAt(start);
  if (quote === "'" && inside.every((at) => /^\p{L}'\p{L}/u.test(text.slice(at - 1, at + 2)))) return true;
  const pieces = text.slice(start + 1, end).split(quote);
  // `"It's" ok"`: one quote too many behind a word, and nothing but words up to the end.
  if (inside.length === 1)
    return /[\p{L}\d!?.…]$/u.test(pieces[0] ?? '') && /^ \p{L}[^=+;,(){}<>]*$/u.test(pieces[1] ?? '');
  if (inside.length % 2 !== 0) return false;
  return pieces.every(
    (piece, index) => index % 2 === 0 || /^[\p{L}\d](?:[^=+;(){}<>]*[\p{L}\d!?.…])?$/u.test(piece),
  );
}

/** `console.log(Bonjour tout le monde)`. */
function* wordsWithoutQuotes(program: BrokenProgram): Generator<Suspicion> {
  const { text, tokens, at } = program;
  const { first, last } = lineOf(tokens, Math.min(at, tokens.length - 1));
  for (let index = first; index <= last; index += 1) {
    const opener = tokens[index];
    if (opener === undefined || !['(', '=', ',', '['].includes(opener.text)) continue;
    const word = tokens[index + 1];
    if (word === undefined || !isWord(word) || word.isOnNewLine) continue;
    const closer = opener.text === '(' ? closerOf(tokens, index) : -1;
    const ends = [closer, last + 1, last].filter((end) => end > index + 1 && end <= last + 1);
    for (const end of new Set(ends)) {
      const until = tokens[end - 1];
      if (until === undefined) continue;
      const stop = tokens[end] === undefined || end > last ? endOfLine(text, until.start) : tokens[end].start;
      const inside = text.slice(word.start, stop).replace(/[\s;)]+$/, '');
      if (
        !/^\p{L}[^"`(){}[\]=;+*<>&|%/]*$/u.test(inside) ||
        /\s-|-\s|-$|\p{L}\.\p{L}/u.test(inside) ||
        !/\s/.test(inside)
      )
        continue;
      const [one = '', two = ''] = inside.split(/[\s']+/);
      if (isKnownName(one, program.text)) continue;
      // No code ends with such a sign.
      if (!/[?!…]$/.test(inside) && isKnownName(two, program.text) && two.length > 1) continue;
      yield {
        finding: finding(
          'words-without-quotes',
          { words: quoted(inside) },
          { start: word.start, end: word.start + inside.length },
        ),
        edits: [replaced({ start: word.start, end: word.start + inside.length }, JSON.stringify(inside))],
      };
    }
  }
}

/** A line that is a sentence for people: `I write programs!`. */
export function* sentences({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const { first } = lineOf(tokens, Math.min(at, tokens.length - 1));
  const word = tokens[first];
  if (word?.type !== 'name' || isKnownName(word.text, text)) return;
  // Between the braces of an object such a line is one of its parts.
  const opener = openerBefore(tokens, first);
  if (opener >= 0 && !/^(?:\)|else|do|try)$/.test(tokens[opener - 1]?.text ?? '')) return;
  const end = endOfLine(text, word.start);
  const words = text.slice(word.start, end).replace(/[\s;]+$/, '');
  if (!/^\p{L}+[\s:,!?]/u.test(words) || !/^[\p{L}\d\s'’,.:!?…-]+$/u.test(words)) return;
  if (/\p{L}\.\p{L}/u.test(words)) return;
  const place = { start: word.start, end: word.start + words.length };
  yield {
    finding: finding('sentence-alone', { words: quoted(words) }, place),
    edits: [replaced({ start: word.start, end }, '')],
  };
}

function isWord(token: Token): boolean {
  return (
    token.type === 'name' || (token.type === 'keyword' && !/^(?:function|new|typeof|class)$/.test(token.text))
  );
}
