import { checkChoices } from '../steps/check-draft.ts';
import { checkRenaming } from './check-renaming.ts';
import type { Draft, DraftStep } from '../draft.ts';
import { deleteLines, insertAt, replaceAt } from '../problems/fixes.ts';
import type { Place, PlaceFix, ProblemList } from '../problems/problem-list.ts';
import { readTests } from '../steps/read-tests.ts';

/** Reports where a translation does not fit its base. Problems are those of the translation file. */
export function checkTranslation(
  base: Draft,
  translation: Draft,
  lines: readonly string[],
  problems: ProblemList,
): void {
  const { front } = translation;
  const top = { line: 1, column: 1 };
  if (base.front.id !== front.id)
    problems.add(
      'T001',
      front.places.id,
      { a: front.id, b: base.front.id },
      replaceAt(front.places.id, front.id, base.front.id),
    );
  checkRenaming(base, front, problems);
  const originals = new Map(base.steps.map((step) => [step.id, step]));
  const own = new Map(translation.steps.map((step) => [step.id, step]));
  for (const step of base.steps)
    if (!own.has(step.id)) problems.add('T004', top, { id: step.id, base: base.front.language });
  const common = base.steps.filter((step) => own.has(step.id)).map((step) => step.id);
  let index = 0;
  for (const step of translation.steps) {
    const original = originals.get(step.id);
    if (original === undefined) {
      problems.add('T005', step.place, { id: step.id });
      continue;
    }
    if (common[index] !== step.id) problems.add('T007', step.place, { id: step.id });
    index += 1;
    checkTranslatedStep(original, step, { base: base.front.language, lines, problems });
  }
  for (const [id, hash] of Object.entries(front.synced)) {
    const original = base.steps.find((step) => step.id === id);
    const place = front.places.synced.get(id) ?? top;
    if (original === undefined) problems.add('T005', place, { id });
    else if (original.hash !== hash)
      problems.add('T019', own.get(original.id)?.place ?? place, { id, base: base.front.language });
  }
}

interface StepWork {
  readonly base: string;
  readonly lines: readonly string[];
  readonly problems: ProblemList;
}

function checkTranslatedStep(original: DraftStep, own: DraftStep, work: StepWork): void {
  const { base, lines, problems } = work;
  const { id } = original;
  if (own.kind !== original.kind) problems.add('T006', own.place, { id, a: own.kind, b: original.kind });
  for (const fence of [...own.fences, ...own.mistakes.flatMap((mistake) => mistake.fences)]) {
    if (fence.role === 'card') continue;
    const fix = deleteLines(fence.place.line, fence.lastLine, `\`\`\`js ${fence.role}`);
    problems.add(fence.role === 'tests' ? 'T003' : 'T002', fence.place, { role: fence.role, base }, fix);
  }
  compareCounts(original, own, problems);
  checkChecks(original, own, lines, problems);
}

function checkChecks(
  original: DraftStep,
  own: DraftStep,
  lines: readonly string[],
  problems: ProblemList,
): void {
  const { id } = original;
  const found = readTests(original.fences.find((fence) => fence.role === 'tests')?.text ?? '');
  const isDynamic = found.isGenerated || found.hasRows;
  for (const [title, { place }] of own.checkTexts)
    if (!found.titles.includes(title) && !(isDynamic && (found.isGenerated || title.includes('('))))
      problems.add('K002', place, { k: title });
  const missing = found.titles.filter((title) => !own.checkTexts.has(title));
  for (const title of missing) problems.add('T012', own.place, { n: title, id }, checkFix(own, title, lines));
}

/** Adds a line for a test under the heading that there is, or a heading with it at the end of the step's body. */
function checkFix(own: DraftStep, title: string, lines: readonly string[]): PlaceFix | undefined {
  const last = [...own.checkTexts.values()].at(-1);
  const line = `- \`${title}\` : …`;
  if (last === undefined || title.includes('`')) return undefined;
  const end: Place = { line: last.place.line, column: (lines[last.place.line - 1] ?? '').length + 1 };
  return { ...insertAt(end, `\n${line}`) };
}

function compareCounts(original: DraftStep, own: DraftStep, problems: ProblemList): void {
  const { id } = original;
  const params = (a: number, b: number): Record<string, string | number> => ({ id, a, b });
  const [mine, theirs] = [own.choices, original.choices];
  if (mine !== null && theirs !== null) {
    if (mine.list.length !== theirs.list.length)
      problems.add('T008', mine.place, params(mine.list.length, theirs.list.length));
    else
      mine.list.forEach((choice, index) => {
        if (choice.isRight !== theirs.list[index]?.isRight)
          problems.add('T009', choice.place, { n: index + 1 });
      });
  }
  if (mine !== null && theirs === null) checkChoices(own, problems);
  if (own.hints.length !== original.hints.length)
    problems.add('T010', own.place, params(own.hints.length, original.hints.length));
  if (own.mistakes.length !== original.mistakes.length)
    problems.add('T011', own.place, params(own.mistakes.length, original.mistakes.length));
}
