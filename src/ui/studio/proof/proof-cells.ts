import type { StepKind } from '../../../lessons/lesson.ts';
import type { StepProof } from '../../../lessons/lint/proof.ts';
import type { Problem } from '../../../lessons/problem.ts';

/** `good` is proved, `bad` is proved wrong, `open` is not proved, `none` has nothing to prove. */
export type CellState = 'good' | 'bad' | 'open' | 'none';

/** What is known of one part of a step. Words are made elsewhere from `code`, `count`, `total` and `name`. */
export interface ProofCell {
  readonly state: CellState;
  readonly code: CellCode;
  readonly count: number;
  readonly total: number;
  /** A title of a test or of a mistake, or a change of the solution. */
  readonly name: string;
}

/** Everything that a cell can say. */
export type CellCode =
  | 'nothing'
  | 'runs'
  | 'stops'
  | 'answer-right'
  | 'answer-wrong'
  | 'solution-passes'
  | 'solution-fails'
  | 'starter-fails'
  | 'starter-passes'
  | 'mistakes-told'
  | 'mistake-passes'
  | 'mistakes-alike'
  | 'mistakes-missing'
  | 'tests-watch'
  | 'test-idle'
  | 'tests-idle'
  | 'changes-missed'
  | 'tests-waiting';

/** The four parts of a step that a proof speaks of, in the order of the table. */
export type ProofColumn = 'solutions' | 'starter' | 'mistakes' | 'tests';

/** The columns of the table, in order. */
export const PROOF_COLUMNS: readonly ProofColumn[] = ['solutions', 'starter', 'mistakes', 'tests'];

const NOTHING: ProofCell = { state: 'none', code: 'nothing', count: 0, total: 0, name: '' };
/** Kinds whose program is judged by tests and has to be written by the student. */
const WRITTEN: ReadonlySet<StepKind> = new Set(['exercise', 'fix', 'drawing']);

/** What a proof says of each part of a step; `problems` are those that running it has found. */
export function proofCells(
  proof: StepProof,
  problems: readonly Problem[],
): Readonly<Record<ProofColumn, ProofCell>> {
  return {
    solutions: solutionsCell(proof, problems),
    starter: starterCell(proof, problems),
    mistakes: mistakesCell(proof),
    tests: testsCell(proof, problems),
  };
}

function cell(state: CellState, code: CellCode, more: Partial<ProofCell> = {}): ProofCell {
  return { ...NOTHING, state, code, ...more };
}

function solutionsCell({ kind, solutions }: StepProof, problems: readonly Problem[]): ProofCell {
  const has = (...codes: readonly string[]): boolean => problems.some(({ code }) => codes.includes(code));
  if (kind === 'predict')
    return has('R005', 'R006', 'R008', 'R009') ? cell('bad', 'answer-wrong') : cell('good', 'answer-right');
  if (kind === 'read' || solutions.length === 0) {
    if (has('R005', 'R008', 'R009')) return cell('bad', 'stops');
    return kind === 'read' ? cell('good', 'runs') : NOTHING;
  }
  const total = solutions.length;
  const failing = solutions.filter((solution) => !solution.passed);
  if (failing.length === 0 && !has('R005')) return cell('good', 'solution-passes', { total });
  const test = failing[0]?.checks.find((check) => !check.passed);
  return cell('bad', 'solution-fails', { count: failing.length, total, name: test?.name ?? '' });
}

function starterCell({ kind, starter }: StepProof, problems: readonly Problem[]): ProofCell {
  if (problems.some(({ code }) => code === 'R002')) return cell('bad', 'starter-passes');
  if (kind === 'complete') return cell('good', 'starter-fails');
  if (starter === null || kind === 'project') return NOTHING;
  return cell('good', 'starter-fails');
}

function mistakesCell({ kind, mistakes }: StepProof): ProofCell {
  const total = mistakes.length;
  if (total === 0) return WRITTEN.has(kind) ? cell('open', 'mistakes-missing') : NOTHING;
  const unseen = mistakes.find((mistake) => mistake.passed);
  if (unseen !== undefined) return cell('bad', 'mistake-passes', { total, name: unseen.title });
  const blurred = mistakes.find((mistake) => !mistake.isToldApart);
  if (blurred !== undefined) return cell('bad', 'mistakes-alike', { total, name: blurred.title });
  return cell('good', 'mistakes-told', { total });
}

function testsCell({ kind, starter, mutants }: StepProof, problems: readonly Problem[]): ProofCell {
  if (!WRITTEN.has(kind)) return NOTHING;
  const idle = problems.find(({ code }) => code === 'R013');
  if (idle !== undefined) return cell('bad', 'test-idle', { name: String(idle.params['t'] ?? '') });
  const isBlind = mutants === null || mutants.killed === 0;
  if (starter?.passed === true && isBlind) return cell('bad', 'tests-idle');
  if (mutants === null) return cell('open', 'tests-waiting');
  const { total, killed, survivors } = mutants;
  if (killed === total) return cell('good', 'tests-watch', { count: killed, total });
  return cell('open', 'changes-missed', {
    count: total - killed,
    total,
    name: survivors[0]?.change ?? '',
  });
}
