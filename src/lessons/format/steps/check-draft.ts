import { readBlanks, readPieces, readStarter } from './read-code.ts';
import { hasCurlyQuotes, placeInFence } from './check-quotes.ts';
import type { Draft, DraftStep, Fence, FenceRole } from '../draft.ts';
import { deleteAt, replaceAt } from '../problems/fixes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { findSyntaxError, missingEnd } from './find-syntax-error.ts';
import { readTests, type TestsFound } from './read-tests.ts';
import { taskOf } from './read-items.ts';
import { openingOf } from './read-fence.ts';
import { REPEATED_ROLES, STEP_ROLES } from './step-roles.ts';

/** Reports what the steps of a base file lack or have too much of, and code that cannot be what its role says. */
export function checkDraft(draft: Draft, lines: readonly string[], problems: ProblemList): void {
  for (const step of draft.steps) checkStep(step, lines, problems);
}

function checkStep(step: DraftStep, lines: readonly string[], problems: ProblemList): void {
  checkRoles(step, lines, problems);
  checkWords(step, lines, problems);
  checkChoices(step, problems);
  checkTests(step, lines, problems);
}

function checkRoles(step: DraftStep, lines: readonly string[], problems: ProblemList): void {
  const { id, kind } = step;
  const { needs, takes } = STEP_ROLES[kind];
  const first = new Map<FenceRole, number>();
  const fences = [...step.fences, ...step.mistakes.flatMap((mistake) => mistake.fences)];
  for (const fence of fences) {
    const { role, place } = fence;
    const earlier = first.get(role);
    // The lines that a demo prints stand below it, so there may be several.
    const mayRepeat = REPEATED_ROLES.has(role) || (kind === 'read' && role === 'output' && first.has('run'));
    if (!needs.includes(role) && !takes.includes(role)) problems.add('C004', place, { role, kind, id });
    else if (earlier !== undefined && !mayRepeat) problems.add('C006', place, { role, n: earlier });
    first.set(role, earlier ?? place.line);
    checkSyntax(fence, lines, problems);
  }
  if (kind === 'read' && first.has('output') && !first.has('run')) {
    const output = step.fences.find((fence) => fence.role === 'output');
    if (output !== undefined) problems.add('C004', output.place, { role: 'output', kind, id });
  }
  for (const role of needs)
    if (!first.has(role) && !hasOpenFence(step, lines))
      problems.add('C020', step.place, { id, kind, role, open: openingOf(role) });
  for (const { fences: own, place, title } of step.mistakes)
    if (own.length === 0) problems.add('C021', place, { t: title });
}

/** Code whose faults are the lesson's point is left alone: programs to predict, mistakes. */
function checkSyntax(fence: Fence, lines: readonly string[], problems: ProblemList): void {
  const { role } = fence;
  const report = (code: string, text: string): void => {
    reportSyntaxError(code, text, fence, lines, problems);
  };
  // What stands below a block that was never closed is taken for code: that has been told.
  if (isOpen(fence, lines)) return;
  switch (role) {
    case 'starter':
      readStarter(fence, problems);
      report('C010', fence.text);
      return;
    case 'tests':
    case 'solution':
    case 'setup':
    case 'run':
      report('C009', fence.text);
      return;
    case 'blanks': {
      const { texts, answers } = readBlanks(fence, lines, problems);
      if (answers.length > 0 && !answers.includes('') && !/<<|>>/.test(texts.join('')))
        report('C009', texts.map((text, index) => text + (answers[index] ?? '')).join(''));
      return;
    }
    case 'parsons': {
      const pieces = readPieces(fence, problems).filter((piece) => !piece.isDistractor);
      if (pieces.length < 2 && fence.text.trim() !== '') problems.add('C023', fence.place);
      const error = findSyntaxError(pieces.map((piece) => piece.text).join('\n'));
      if (error !== null) problems.add('C009', fence.place, { role, msg: error.near });
      return;
    }
    case 'mistake':
    case 'program':
    case 'output':
    case 'card':
  }
}

/** Reports why a text that a block stands for is no program, with the code that such a block has for it. */
function reportSyntaxError(
  code: string,
  text: string,
  fence: Fence,
  lines: readonly string[],
  problems: ProblemList,
): void {
  const error = hasCurlyQuotes(fence.text) ? null : findSyntaxError(text);
  if (error === null) return;
  const { role } = fence;
  // In blanks and puzzles what is left out may have moved the place along its line, never to another.
  const offset = Math.min(error.at, fence.text.length);
  const place =
    text === fence.text
      ? placeInFence(fence, offset, lines)
      : { line: fence.place.line + text.slice(0, error.at).split('\n').length, column: 1 };
  const hidden = text === fence.text ? /[\u200B\u2060\uFEFF]/.exec(lines[place.line - 1] ?? '') : null;
  if (hidden !== null) {
    const at = { line: place.line, column: hidden.index + 1 };
    const sign = `U+${hidden[0].charCodeAt(0).toString(16).toUpperCase()}`;
    problems.add('C027', at, { c: sign }, { ...deleteAt(at, hidden[0]), params: { old: sign } });
    return;
  }
  const end = error.near === '…' && code === 'C009' ? missingEnd(text) : null;
  if (end === null) problems.add(code, place, { role, msg: error.near });
  else problems.add('C026', place, { role, c: end });
}

/** Whether a block goes on to the end of the file, so that whatever should stand below it is taken for its code. */
function isOpen({ lastLine }: Fence, lines: readonly string[]): boolean {
  return lastLine === lines.length && !/^[\s>]*(?:`{3,}|~{3,})\s*$/.test(lines[lastLine - 1] ?? '');
}

function hasOpenFence(step: DraftStep, lines: readonly string[]): boolean {
  return [...step.fences, ...step.mistakes.flatMap(({ fences }) => fences)].some((fence) =>
    isOpen(fence, lines),
  );
}

function checkWords(step: DraftStep, lines: readonly string[], problems: ProblemList): void {
  const { id, kind, body, hints, place } = step;
  const isProgram = kind === 'exercise' || kind === 'fix' || kind === 'drawing';
  const hasWords = body.some(
    (block) => block.type !== 'demo' && block.type !== 'code' && block.type !== 'rule',
  );
  if ((isProgram || kind === 'project' || kind === 'read') && !hasWords) problems.add('S010', place, { id });
  if (isProgram && hints.length === 0 && !hasOpenFence(step, lines)) problems.add('S009', place, { id });
  if (kind === 'reflect' && (step.items ?? []).length === 0) problems.add('S008', place);
  if (kind === 'project' && !(step.items ?? []).some((item) => item.isTask))
    problems.add('S013', place, { id });
}

/** Reports answers that are too few, or of which none is right. */
export function checkChoices(step: DraftStep, problems: ProblemList): void {
  const { choices, id, kind, place } = step;
  if (choices === null) {
    if (kind === 'quiz') problems.add('Q004', place, { id });
    return;
  }
  const right = choices.list.filter((choice) => choice.isRight);
  if (choices.list.length < 2) problems.add('Q006', choices.place);
  if (right.length === 0) problems.add('Q005', choices.place, { id });
  if (kind === 'quiz' && right.length === choices.list.length && right.length > 1)
    problems.add('Q007', choices.place, { id });
  if (kind === 'predict' && right.length > 1) problems.add('Q011', right[1]?.place ?? choices.place);
}

function checkTests(step: DraftStep, lines: readonly string[], problems: ProblemList): void {
  const tests = step.fences.find((fence) => fence.role === 'tests');
  const found = readTests(tests?.text ?? '');
  for (const [key, { place }] of step.checkTexts)
    if (!mayBeTest(key, found)) problems.add('K002', place, { k: key });
  for (const { text, place } of step.items ?? []) {
    const { test } = taskOf(text);
    if (test !== null && !mayBeTest(test, found)) problems.add('K002', place, { k: test });
  }
  if (tests === undefined || tests.text.trim() === '') return;
  const placeOf = (at: number): Fence['place'] => placeInFence(tests, at, lines);
  if (!found.hasTests) problems.add('C012', tests.place);
  for (const { text, at } of found.bareRows)
    problems.add(
      'C025',
      placeOf(at),
      { row: `[${text}]` },
      text.includes('\n') ? undefined : replaceAt(placeOf(at), text, `[${text}]`),
    );
  for (const { text, at } of found.only)
    problems.add('C011', placeOf(at), {}, text === '.only' ? deleteAt(placeOf(at), text) : undefined);
  // A name that the step's own code declares is the student's, whatever it is called.
  const own = step.fences.map((fence) => (fence.role === 'tests' ? '' : fence.text)).join('\n');
  for (const { text, at } of found.forbidden)
    if (!new RegExp(`(?:function|let|const|var|class)\\s+${text}\\b`).test(own))
      problems.add('C014', placeOf(at), { w: text });
  for (const { text, at } of found.twice) problems.add('C013', placeOf(at), { name: text });
}

/** Titles that are made when the tests run can only be guessed at: those of `cases` show a call. */
function mayBeTest(title: string, { titles, hasRows, isGenerated }: TestsFound): boolean {
  return titles.includes(title) || isGenerated || (hasRows && title.includes('('));
}
