import { finding } from '../catalogue.ts';
import { arrows } from './arrows.ts';
import { calls } from './calls.ts';
import { lineAt } from '../places.ts';
import type { Token } from './lex.ts';
import { beginsValue, endsValue } from './lex.ts';
import type { BrokenProgram, Edit, Suspicion } from './repair.ts';
import { closerOf, endOfLine, indentAt, inserted, lineOf, openerBefore, replaced } from './tokens.ts';

/** Parts of an instruction that are missing, or stand where they cannot. */
export function* statements(program: BrokenProgram): Generator<Suspicion> {
  yield* conditions(program);
  yield* functionHeads(program);
  yield* arrows(program);
  yield* forHeads(program);
  yield* elses(program);
  yield* doBlocks(program);
  yield* calls(program);
  yield* constants(program);
  yield* lonelyDeclarations(program);
  yield* waits(program);
  yield* colons(program);
  yield* classMembers(program);
  yield* cutBlocks(program);
}

/** `if x > 3 {`, `while n < 3`, `for let i …`. */
function* conditions({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const { first, last } = lineOf(tokens, at);
  for (let index = first; index <= Math.max(last, at); index += 1) {
    const word = tokens[index];
    const next = tokens[index + 1];
    if (word === undefined || !/^(?:if|while|for|switch)$/.test(word.text) || next === undefined) continue;
    if (tokens[index - 1]?.text === '.') continue;
    const told = finding('missing-parentheses', { word: word.text }, word);
    const opens = next.text !== '(' ? [inserted(next.start, '(')] : [];
    const brace = tokens.slice(index + 1).find(({ text: each, isOnNewLine }) => each === '{' || isOnNewLine);
    const end = brace === undefined ? endOfLine(text, word.start) : brace.start;
    if (opens.length > 0) {
      yield { finding: told, edits: opens };
      yield { finding: told, edits: [...opens, inserted(end, ')')] };
      // `if age > 12:` and lines further in, as other languages have it.
      const colon = tokens[lineOf(tokens, index).last];
      if (colon?.text === ':') {
        const block = [...opens, replaced(colon, ') {'), inserted(endOfBlock(text, colon.end), ' }')];
        yield { finding: told, edits: block };
      }
    } else {
      // `if (a > 1) && (b > 2) {`: the parentheses end before the condition does.
      const closer = closerOf(tokens, index + 1);
      const after = tokens[closer + 1];
      if (after !== undefined && /^(?:&&|\|\||===?|!==?|<=?|>=?|[-+*/%])$/.test(after.text))
        yield { finding: told, edits: [inserted(next.start, '('), inserted(end, ')')] };
    }
  }
}

/** End of the lines after an offset that are further in than its own. */
function endOfBlock(text: string, offset: number): number {
  const indent = indentAt(text, offset);
  let end = endOfLine(text, offset);
  while (end < text.length) {
    const next = text.slice(end).search(/\S/);
    if (next < 0 || indentAt(text, end + next) <= indent) break;
    end = endOfLine(text, end + next);
  }
  return end;
}

/** `function f {`. */
function* functionHeads({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const name = tokens[index - 1];
    const brace = tokens[index];
    if (tokens[index - 2]?.text !== 'function' || name?.type !== 'name' || brace === undefined) continue;
    const told = finding('function-without-parentheses', {}, tokens[index - 2] ?? name);
    if (brace.text === '{') yield { finding: told, edits: [inserted(name.end, '()')] };
    const open = tokens.slice(index).find(({ text, isOnNewLine }) => text === '{' || isOnNewLine);
    if (brace.type === 'name' && open !== undefined)
      yield { finding: told, edits: [inserted(brace.start, '('), inserted(open.start, ')')] };
  }
}

/** `for (let i = 0, i < 3, i++)`, and a head with two parts. */
function* forHeads({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (let index = Math.min(at, tokens.length - 1); index >= 0; index -= 1) {
    const word = tokens[index];
    if (word?.text !== 'for' || tokens[index + 1]?.text !== '(') continue;
    const closer = closerOf(tokens, index + 1);
    if (closer < at - 1) return;
    const inside = tokens.slice(index + 2, closer).filter((token) => isTopLevel(tokens, index + 1, token));
    const commas = inside.filter(({ text }) => text === ',');
    const semicolons = inside.filter(({ text }) => text === ';');
    const tried: Edit[][] = [
      commas.map((comma) => replaced(comma, ';')),
      ...commas.map((comma) => [replaced(comma, ';')]),
      ...commas.map((_, from) => commas.slice(from).map((comma) => replaced(comma, ';'))),
    ];
    for (const edits of tried) {
      const place = commas.find(({ start }) => start === edits[0]?.from);
      if (place !== undefined) yield { finding: finding('for-signs', {}, place), edits };
    }
    const end = tokens[closer];
    if (end !== undefined && semicolons.length === 1)
      yield { finding: finding('for-signs', {}, word), edits: [inserted(end.start, ';')] };
    if (end !== undefined && semicolons.length === 3)
      yield { finding: finding('for-signs', {}, word), edits: [replaced(semicolons[2] ?? end, '')] };
    const gap = tokens[at];
    if (gap !== undefined && semicolons.length === 1)
      yield { finding: finding('for-signs', {}, word), edits: [inserted(gap.start, ';')] };
    return;
  }
}

function isTopLevel(tokens: readonly Token[], opener: number, token: Token): boolean {
  let depth = 0;
  for (let index = opener; tokens[index] !== token && index < tokens.length; index += 1) {
    if (/^[([{]$/.test(tokens[index]?.text ?? '')) depth += 1;
    if (/^[)\]}]$/.test(tokens[index]?.text ?? '')) depth -= 1;
  }
  return depth === 1;
}

/** `do { … }` without `while (…)` behind it. */
function* doBlocks({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (let index = Math.min(at, tokens.length - 1); index >= 0; index -= 1) {
    const word = tokens[index];
    if (word?.text !== 'do' || tokens[index - 1]?.text === '.' || tokens[index + 1]?.text !== '{') continue;
    const end = tokens[closerOf(tokens, index + 1)];
    if (end === undefined || end.end > (tokens[at]?.start ?? Infinity)) continue;
    yield {
      finding: finding('do-without-while', {}, word),
      edits: [inserted(end.end, ' while (false);')],
    };
  }
}

function* elses({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1, at - 2]) {
    const word = tokens[index];
    if (word?.text !== 'else') continue;
    // `if (x > 5); {` before it.
    for (let semicolon = index - 1; semicolon > 0; semicolon -= 1) {
      const token = tokens[semicolon];
      if (token?.text === ';' && tokens[semicolon - 1]?.text === '}' && semicolon === index - 1)
        yield { finding: finding('semicolon-before-else', {}, token), edits: [replaced(token, '')] };
      if (token?.text !== ';' || tokens[semicolon - 1]?.text !== ')') continue;
      if (tokens[semicolon + 1]?.text !== '{' && headOf(tokens, semicolon - 1) !== 'if') continue;
      yield {
        finding: finding('semicolon-after-condition', {}, token),
        edits: [replaced(token, '')],
      };
    }
  }
  // `if (a) one() else two()` on one line.
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (before !== undefined && word?.text === 'else' && !word.isOnNewLine && endsValue(before))
    yield {
      finding: finding('missing-semicolon', {}, { start: before.end, end: before.end }),
      edits: [inserted(before.end, ';')],
    };
  yield* crowdedIf(text, tokens, at);
  // `else (n > 10) {`.
  const { first, last } = lineOf(tokens, at);
  for (let index = first; index <= Math.max(last, at); index += 1) {
    const word = tokens[index];
    const next = tokens[index + 1];
    if (word?.text !== 'else' || next === undefined || next.isOnNewLine || /^(?:if|\{)$/.test(next.text))
      continue;
    const told = finding('else-with-condition', {}, word);
    if (next.text === '(') yield { finding: told, edits: [inserted(word.end, ' if ')] };
    else {
      const brace = tokens.slice(index).find(({ text: each }) => each === '{');
      if (brace !== undefined && /^(?:[<>]=?|[!=]==?)$/.test(tokens[index + 2]?.text ?? ''))
        yield { finding: told, edits: [inserted(word.end, ' if ('), inserted(brace.start, ')')] };
    }
  }
}

/** `if (a) one(); two(); else three();`: without braces `if` has one instruction. */
function* crowdedIf(text: string, tokens: readonly Token[], at: number): Generator<Suspicion> {
  const word = tokens[at];
  if (word?.text !== 'else') return;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (tokens[index]?.text !== 'if' || tokens[index + 1]?.text !== '(') continue;
    const closer = closerOf(tokens, index + 1);
    const end = tokens[closer];
    if (end === undefined || tokens[closer + 1]?.text === '{') continue;
    const line = lineAt(text, tokens[index]?.start ?? 0);
    const edits = [inserted(end.end, ' {'), inserted(word.start, '} ')];
    yield { finding: finding('else-needs-block', { line }, word), edits };
  }
}

/** `const pi;`. */
function* constants({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const name = tokens[index - 1];
    if (name?.type !== 'name' || tokens[index - 2]?.text !== 'const') continue;
    const next = tokens[index];
    if (next !== undefined && next.text !== ';' && next.text !== ',' && !next.isOnNewLine) continue;
    yield {
      finding: finding('missing-initial-value', { name: name.text }, name),
      edits: [inserted(name.end, ' = 0')],
      isCertain: true,
    };
  }
}

/** `if (a) let b = 1;`: what is created would be gone again at once. */
function* lonelyDeclarations({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const word = tokens[index];
    const before = tokens[index - 1];
    if (word === undefined || !/^(?:let|const|class)$/.test(word.text) || before === undefined) continue;
    const head = before.text === 'else' ? 'else' : before.text === ')' ? headOf(tokens, index - 1) : null;
    if (head === null) continue;
    const edits = [inserted(word.start, '{ '), inserted(endOfLine(text, word.start), ' }')];
    yield { finding: finding('block-needed', { word: word.text, head }, word), edits };
  }
}

/** The word of the head that a bracket closes, as in `while (…)`; null when it closes something else. */
function headOf(tokens: readonly Token[], closer: number): string | null {
  let depth = 0;
  for (let index = closer; index >= 0; index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (/^[)\]}]$/.test(text)) depth += 1;
    if (/^[([{]$/.test(text)) depth -= 1;
    if (depth > 0) continue;
    const word = tokens[index - 1]?.text ?? '';
    return /^(?:if|for|while)$/.test(word) ? word : null;
  }
  return null;
}

/** `await f()` in a function that is not async. */
function* waits({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const word = tokens[index];
    if (word?.text !== 'await' || tokens[index + 1]?.isOnNewLine !== false || !beginsValue(tokens[index + 1]))
      continue;
    yield {
      finding: finding('await-outside-async', {}, word),
      edits: [replaced(word, '')],
    };
  }
}

/** `function area(w, h); {`. */
function* cutBlocks({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const token = tokens[index];
    if (token?.text !== ';' || tokens[index + 1]?.text !== '{') continue;
    yield { finding: finding('semicolon-before-block', {}, token), edits: [replaced(token, '')] };
  }
}

/** What stands between the methods of a class, or before one, and does not belong there. */
function* classMembers({ tokens, at, failure }: BrokenProgram): Generator<Suspicion> {
  for (const index of new Set([at, at - 1, tokens.findIndex(({ start }) => start === failure.offset)])) {
    const token = tokens[index];
    const opener = openerBefore(tokens, index);
    const isClass = tokens.slice(Math.max(0, opener - 5), opener).some(({ text: each }) => each === 'class');
    if (token === undefined || tokens[opener]?.text !== '{' || !isClass) continue;
    if (!/^(?:,|function|let|const|var)$/.test(token.text)) continue;
    const same = tokens.filter(
      (each, other) => each.text === token.text && openerBefore(tokens, other) === opener,
    );
    for (const edited of new Set([[token], same]))
      yield {
        finding: finding('comma-in-class', { sign: token.text }, token),
        edits: edited.map((each) => replaced(each, '')),
      };
  }
}

/** `case 2` and `{ name "Ana" }` without their colon. */
function* colons({ tokens, at, text }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at + 1]) {
    const before = tokens[index - 1];
    if (before === undefined || (!endsValue(before) && before.text !== 'default')) continue;
    const { first } = lineOf(tokens, index - 1);
    const isCase = tokens.slice(first, index).some(({ text: each }) => each === 'case' || each === 'default');
    const isKey = /^(?:name|string)$/.test(before.type) && /^[{,]$/.test(tokens[index - 2]?.text ?? '');
    if (!isCase && !isKey) continue;
    const next = tokens[index];
    const isWrongSign = next !== undefined && /^[;=]$/.test(next.text) && isCase;
    yield {
      finding: finding(
        'missing-colon',
        { left: text.slice(before.start, before.end) },
        { start: before.end, end: before.end },
      ),
      edits: [isWrongSign ? replaced(next, ':') : inserted(before.end, ':')],
    };
  }
}
