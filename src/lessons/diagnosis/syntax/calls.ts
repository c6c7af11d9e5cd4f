import { finding } from '../catalogue.ts';
import { FUNCTIONS } from '../model/known-names.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { inserted, lineOf, replaced, startOfInstruction } from './tokens.ts';

const CALLED: ReadonlySet<string> = new Set(FUNCTIONS);

/** Calls without their parentheses. */
export function* calls(program: BrokenProgram): Generator<Suspicion> {
  yield* callWithout(program);
  yield* innerCallWithout(program);
}

/** `console.log "a"` and `avancer 100`. */
function* callWithout({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const { last } = lineOf(tokens, at);
  for (const index of new Set([at, at - 1, startOfInstruction(tokens, at)])) {
    const start = startOfInstruction(tokens, index);
    let end = start;
    if (tokens[end]?.type !== 'name') continue;
    while (tokens[end + 1]?.text === '.' && tokens[end + 2]?.type === 'name') end += 2;
    const from = tokens[start];
    const callee = tokens[end];
    const value = tokens[end + 1];
    const until = tokens[last];
    if (from === undefined || callee === undefined || value === undefined || until === undefined) continue;
    if (value.isOnNewLine || value.start < callee.end) continue;
    const isPath = end > start;
    const isLiteral = value.type === 'string' || value.type === 'template' || value.type === 'number';
    if (!isLiteral && !(isPath && value.type === 'name')) continue;
    const told = finding(
      'call-without-parentheses',
      { name: text.slice(from.start, callee.end) },
      { start: from.start, end: callee.end },
    );
    const stop = until.text === ';' ? until.start : until.end;
    yield { finding: told, edits: [inserted(callee.end, '('), inserted(stop, ')')] };
    yield { finding: told, edits: [inserted(callee.end, '(')] };
    // Words without quotes behind it: the parentheses are what is missed first.
    if (isPath && value.type === 'name')
      yield { finding: told, edits: [replaced({ start: callee.end, end: stop }, '()')] };
  }
}

/** `Number(prompt "Age?")`: the call is inside of something. */
function* innerCallWithout({ text, tokens, at }: BrokenProgram): Generator<Suspicion> {
  const [callee, value] = [tokens[at - 1], tokens[at]];
  if (callee?.type !== 'name' || value === undefined || value.isOnNewLine) return;
  const isLiteral = value.type === 'string' || value.type === 'number' || value.type === 'template';
  const isFunction = CALLED.has(callee.text) || new RegExp(`\\bfunction ${callee.text}\\b`).test(text);
  if (!isLiteral || !isFunction) return;
  yield {
    finding: finding('call-without-parentheses', { name: callee.text }, callee),
    edits: [inserted(callee.end, '('), inserted(value.end, ')')],
  };
}
