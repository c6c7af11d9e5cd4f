import { finding } from '../catalogue.ts';
import { isKnownName } from '../model/known-names.ts';
import { isTypeWord, nearestKeyword } from '../model/near-words.ts';
import type { Token } from './lex.ts';
import type { BrokenProgram, Suspicion } from './repair.ts';
import { closerOf, inserted, lineOf, replaced, startOfInstruction } from './tokens.ts';

/** Words of other languages that stand for a sign. */
const WORD_OPERATORS: Readonly<Record<string, string>> = {
  and: '&&',
  et: '&&',
  or: '||',
  ou: '||',
  not: '!',
  non: '!',
  AND: '&&',
  OR: '||',
  NOT: '!',
  ET: '&&',
  OU: '||',
  mod: '%',
  modulo: '%',
  div: '/',
  is: '===',
  equals: '===',
};
/** Words that other languages put behind a condition. */
const BEHIND_CONDITION = new Set(['then', 'alors', 'do', 'faire', 'begin']);
/** Words that other languages write before what they create. */
const BEFORE_CREATION = /^(?:public|private|protected|static|void|final|abstract|override)$/;
const PRINTS = new Set(['print', 'println', 'printf', 'echo', 'puts', 'afficher', 'write', 'ecrire']);

/** Words with which other languages repeat. */
const REPEATS = /^(?:r[eé]p[eéè]te[rz]?|repeat|loop|boucle)$/i;

/** True for a word such as “then”, which other languages write between a condition and what depends on it. */
export function isBehindCondition(word: string): boolean {
  return BEHIND_CONDITION.has(word);
}

/** Words that JavaScript does not have. */
export function* words(program: BrokenProgram): Generator<Suspicion> {
  yield* foreignFor(program);
  yield* foreachAs(program);
  yield* colonInFor(program);
  yield* typesBehind(program);
  yield* colonBlocks(program);
  yield* operators(program);
  yield* behindConditions(program);
  yield* keywords(program);
  yield* prints(program);
}

/** Indexes of tokens around the failure, those before it first. */
function* near({ tokens, at }: BrokenProgram): Generator<[index: number, token: Token]> {
  const start = startOfInstruction(tokens, at);
  const { last } = lineOf(tokens, at);
  for (let index = start; index <= Math.max(last, at) && index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token !== undefined) yield [index, token];
  }
}

/** `for i in range(5)`. */
function* foreignFor(program: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of near(program)) {
    const [name, word, range] = program.tokens.slice(index + 1, index + 4);
    const isFirst = index === startOfInstruction(program.tokens, program.at);
    const isRepeat = isFirst && REPEATS.test(token.text) && !isKnownName(token.text, program.text);
    if (
      isRepeat &&
      name?.isOnNewLine === false &&
      (name.type === 'number' || name.text === '(' || name.text === '{')
    )
      yield { finding: finding('foreign-for', {}, token), edits: [], isCertain: true };
    if (!/^(?:for|pour)$/i.test(token.text) || name?.type !== 'name' || range === undefined) continue;
    const isForeign =
      /^(?:in|of|de|dans|from)$/.test(word?.text ?? '') ||
      (word?.type === 'name' && !word.isOnNewLine) ||
      /^(?:to|downto|jusque|a|à)$/.test(program.tokens[index + 4]?.text ?? '');
    if (isForeign) yield { finding: finding('foreign-for', {}, token), edits: [], isCertain: true };
  }
}

/** `for (let word : words) {`. */
function* colonInFor(program: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of near(program)) {
    const [before, declaring] = [program.tokens[index - 2], program.tokens[index - 3]];
    const isHead = before?.text === '(' || declaring?.text === '(';
    if (token.text !== ':' || !isHead || program.tokens[index - 1]?.type !== 'name') continue;
    yield {
      finding: finding('wrong-sign', { written: ':', right: 'of' }, token),
      edits: [replaced(token, ' of ')],
    };
  }
}

/** `foreach (list as one)`. */
function* foreachAs({ text, tokens }: BrokenProgram): Generator<Suspicion> {
  for (const [index, word] of tokens.entries()) {
    if (!/^(?:for|foreach|forEach)$/.test(word.text) || tokens[index + 1]?.text !== '(') continue;
    const end = tokens[closerOf(tokens, index + 1)];
    const open = tokens[index + 1];
    if (end === undefined || open === undefined) continue;
    const [, list, one] =
      /^\s*(\S+)\s+as\s+(?:let |const )?(\S+)\s*$/.exec(text.slice(open.end, end.start)) ?? [];
    if (list === undefined || one === undefined) continue;
    const stretch = { start: word.start, end: end.end };
    yield {
      finding: finding('foreign-for', {}, word),
      edits: [replaced(stretch, `for (const ${one} of ${list})`)],
    };
  }
}

/** `let age: number = 12`. */
function* typesBehind(program: BrokenProgram): Generator<Suspicion> {
  const { text, tokens } = program;
  for (const [index, token] of near(program)) {
    const [before, name, type] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]];
    const isNamed = name?.type === 'name' && /^(?:let|const|var|\(|,)$/.test(before?.text ?? '');
    if (token.text !== ':' || !isNamed || type?.type !== 'name' || !isTypeWord(type.text)) continue;
    const stretch = { start: token.start, end: type.end };
    yield {
      finding: finding('foreign-word', { word: text.slice(stretch.start, stretch.end) }, stretch),
      edits: [replaced(stretch, '')],
      isCertain: true,
    };
  }
}

/** `if (x > 2):` and `else:`. */
function* colonBlocks({ tokens, at }: BrokenProgram): Generator<Suspicion> {
  for (const index of [at, at - 1]) {
    const colon = tokens[index];
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    if (colon?.text !== ':' || before === undefined) continue;
    const { first } = lineOf(tokens, index);
    const starts = tokens.slice(first, first + 3).map(({ text }) => text);
    const word = starts.find((text) => /^(?:if|else|for|while|function|elif|elseif|def|try)$/.test(text));
    const isHead =
      word !== undefined &&
      (before.text === ')' || before.text === 'else' || /^(?:if|while|elif|for)$/.test(word));
    if (!isHead || starts.includes('case') || starts.includes('?')) continue;
    if (next !== undefined && !next.isOnNewLine && next.text === '{') {
      yield { finding: finding('colon-block', {}, colon), edits: [replaced(colon, '')] };
      continue;
    }
    yield { finding: finding('colon-block', {}, colon), edits: [replaced(colon, '')], isCertain: true };
  }
}

function* operators(program: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of near(program)) {
    const right = Object.hasOwn(WORD_OPERATORS, token.text) ? WORD_OPERATORS[token.text] : undefined;
    if (right === undefined || token.type !== 'name') continue;
    const next = program.tokens[index + 1];
    if (next?.text === '(' && right !== '!') continue;
    // `"a" not in letters`: what is turned round is the whole question.
    if (right === '!' && next?.text === 'in')
      yield {
        finding: finding('word-operator', { written: token.text, right }, token),
        edits: [replaced(token, '')],
      };
    const all = program.tokens.filter(
      (each) => each.type === 'name' && Object.hasOwn(WORD_OPERATORS, each.text),
    );
    for (const edited of new Set([[token], all])) {
      const edits = edited.map((each) => replaced(each, ` ${WORD_OPERATORS[each.text] ?? ''} `));
      yield { finding: finding('word-operator', { written: token.text, right }, token), edits };
    }
  }
}

function* behindConditions(program: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of near(program)) {
    if (!isBehindCondition(token.text) || index === 0) continue;
    yield { finding: finding('unexpected-word', { word: token.text }, token), edits: [replaced(token, '')] };
  }
}

/** A word that looks like one of JavaScript with a slip in it, or stands for one in another language. */
function* keywords(program: BrokenProgram): Generator<Suspicion> {
  const { tokens } = program;
  for (const [index, token] of near(program)) {
    const before = tokens[index - 1];
    const isFirst = index === 0 || token.isOnNewLine || /^[;{})]$/.test(before?.text ?? '');
    const isVoid = token.text === 'void' && isFirst;
    if (isVoid) yield* createdAsElsewhere(program, index, token);
    if (token.type !== 'name' || before?.text === '.') continue;
    yield* createdAsElsewhere(program, index, token);
    if (isTypeWord(token.text) && tokens[index + 1]?.type === 'name')
      yield {
        finding: finding('type-word', { written: token.text }, token),
        edits: [replaced(token, 'let')],
      };
    const right = isKnownName(token.text, program.text) ? null : nearestKeyword(token.text, true);
    if (
      right === null ||
      (!isFirst &&
        /^(?:let|const|var|if|for|while)$/.test(right) &&
        before?.text !== 'else' &&
        before?.text !== '(')
    )
      continue;
    yield {
      finding: finding('misspelt-keyword', { written: token.text, right }, token),
      edits: [replaced(token, right)],
      isCertain: isFirst && tokens[index + 1]?.type === 'name' && tokens[index + 1]?.isOnNewLine === false,
    };
  }
}

/** `public class Main {` and `int twice(int n) {`. */
function* createdAsElsewhere({ tokens }: BrokenProgram, index: number, token: Token): Generator<Suspicion> {
  const next = tokens[index + 1];
  if (next === undefined || next.isOnNewLine || !/^(?:name|keyword)$/.test(next.type)) return;
  const isFunction =
    next.type === 'name' && tokens[index + 2]?.text === '(' && closesBeforeBlock(tokens, index + 2);
  if (isFunction && (isTypeWord(token.text) || token.text === 'void')) {
    const types = tokens
      .slice(index + 3, closerOf(tokens, index + 2))
      .filter(({ text }, at) => isTypeWord(text) && tokens[index + 4 + at]?.type === 'name');
    yield {
      finding: finding('misspelt-keyword', { written: token.text, right: 'function' }, token),
      edits: [replaced(token, 'function'), ...types.map((type) => replaced(type, ''))],
    };
  } else if (BEFORE_CREATION.test(token.text))
    yield {
      finding: finding('foreign-word', { word: token.text }, token),
      edits: [replaced(token, '')],
      isCertain: true,
    };
}

function closesBeforeBlock(tokens: readonly Token[], opener: number): boolean {
  return tokens[closerOf(tokens, opener) + 1]?.text === '{';
}

/** `print "Bonjour"`. */
function* prints(program: BrokenProgram): Generator<Suspicion> {
  for (const [index, token] of near(program)) {
    const next = program.tokens[index + 1];
    if (!PRINTS.has(token.text) || next === undefined || next.isOnNewLine || next.text === '(') continue;
    const { last } = lineOf(program.tokens, index);
    const end = program.tokens[last];
    if (end === undefined) continue;
    yield {
      finding: finding('foreign-name', { name: token.text, right: 'console.log' }, token),
      edits: [inserted(token.end, '('), inserted(end.text === ';' ? end.start : end.end, ')')],
    };
  }
}
