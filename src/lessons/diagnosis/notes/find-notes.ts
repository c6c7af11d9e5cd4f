import type { Finding } from '../catalogue.ts';
import type { RunFacts } from '../run-facts.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { noteCommas } from './commas.ts';
import { noteConditions } from './conditions.ts';
import { noteFlow } from './flow.ts';
import { noteFunctions } from './functions.ts';
import { noteLists } from './lists.ts';
import { noteLoops } from './loops.ts';
import { noteOrders } from './orders.ts';
import { notePrinted } from './printed.ts';
import { notePromises } from './promises.ts';
import { noteQuestions } from './questions.ts';
import { noteResults } from './results.ts';
import { returnsSometimes } from './some-returns.ts';
import { noteSorting } from './sorting.ts';
import type { NoteFinder, Shown } from './shown.ts';
import { noteSlips } from './slips.ts';
import { noteTexts } from './texts.ts';
import { noteTurns } from './turns.ts';
import { noteThis } from './this-lost.ts';

/** The closest to the cause first. */
const FINDERS: readonly NoteFinder[] = [
  noteConditions,
  noteQuestions,
  noteSlips,
  noteLists,
  noteThis,
  noteFunctions,
  notePromises,
  noteLoops,
  noteTurns,
  noteTexts,
  noteResults,
  noteSorting,
  noteCommas,
  noteFlow,
  noteOrders,
];

/** What may surprise about a run: true whatever the program was meant for, and worth saying only if it did not do it. */
export function findNotes(model: ProgramModel, { outcome, printed }: RunFacts): Finding[] {
  const shown: Shown = {
    hasEnded: outcome.kind === 'completed' || outcome.kind === 'awaiting-input',
    nan: shows(model, printed, 'NaN'),
    nothing: shows(model, printed, 'undefined'),
    code: printed.some((line) => /\[native code\]|\[Function/.test(line)),
    isSilent: printed.length === 0,
  };
  const found = FINDERS.flatMap((finder) => [...finder(model, shown)]);
  const causes = found.length > 0 ? [] : likelyCauses(model, shown);
  const seen = new Set<string>();
  return [...found, ...causes].filter(({ key, from }) => {
    const mark = `${key} ${from}`;
    return !seen.has(mark) && seen.add(mark);
  });
}

/** What is told of `NaN` and `undefined` where nothing closer is known. */
function likelyCauses(model: ProgramModel, shown: Shown): Finding[] {
  const some = [...returnsSometimes(model, shown)];
  return some.length > 0 ? some : [...notePrinted(model, shown)];
}

/** Whether a word was printed that the program does not hold itself, in a text or as a value. */
function shows({ nodes }: ProgramModel, printed: readonly string[], word: string): boolean {
  // A text may follow, or come before, without a space.
  const pattern = new RegExp(`${word}(?![A-Z])`);
  if (!printed.some((line) => pattern.test(line))) return false;
  return !nodes.some(
    (node) =>
      (node.type === 'Identifier' && node.name === word) ||
      (node.type === 'Literal' && typeof node.value === 'string' && pattern.test(node.value)) ||
      (node.type === 'TemplateElement' && pattern.test(node.value.raw)),
  );
}
