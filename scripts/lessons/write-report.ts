import type { FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import type { StepProof } from '../../src/lessons/lint/proof.ts';
import type { LessonsMessages } from './messages.ts';

/** Counts over all files. */
export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly steps: number;
  readonly tests: number;
}

/** Adds everything up; a test counts once, by the first solution of its step. */
export function countTotals(reports: readonly FileReport[]): Totals {
  const problems = reports.flatMap((report) => report.problems);
  const steps = reports.flatMap((report) => report.steps);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return {
    files: reports.length,
    errors,
    warnings: problems.length - errors,
    steps: steps.length,
    tests: steps.reduce((sum, step) => sum + (step.solutions[0]?.checks.length ?? 0), 0),
  };
}

/** The whole result as the object that `--json` prints. */
export function describeReports(reports: readonly FileReport[], t: LessonsMessages): object {
  return {
    format: 1,
    files: reports.map(({ file, lesson, problems, steps }) => ({
      file,
      id: lesson?.id ?? null,
      lang: lesson?.language ?? null,
      problems: problems.map((problem) => ({
        code: problem.code,
        severity: problem.severity,
        line: problem.line,
        column: problem.column,
        message: t.problem(problem),
      })),
      steps: steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        solutions: step.solutions,
        starter: step.starter,
        mistakes: step.mistakes.map(({ title, passed, isToldApart }) => ({
          title,
          passed,
          told_apart: isToldApart,
        })),
        mutants:
          step.mutants === null
            ? null
            : {
                total: step.mutants.total,
                killed: step.mutants.killed,
                survivors: step.mutants.survivors.map(({ line, change }) => ({ line, change })),
              },
      })),
    })),
    totals: countTotals(reports),
  };
}

/** One file for a reader: its problems as `file:line:column code sentence`, then a table of its steps. */
export function writeFile(report: FileReport, t: LessonsMessages): string {
  const lines = report.problems.map(
    (problem) =>
      `${report.file}:${problem.line}:${problem.column} ${problem.code} ${t.problem(problem).replaceAll('\n', '⏎')}`,
  );
  const rows = report.steps.filter((step) => step.solutions.length + step.mistakes.length > 0);
  if (rows.length > 0) lines.push(report.file, ...table([t.columns, ...rows.map((step) => row(step, t))]));
  return lines.join('\n');
}

function row(step: StepProof, t: LessonsMessages): readonly string[] {
  const passing = step.solutions.filter((solution) => solution.passed).length;
  const apart = step.mistakes.filter((mistake) => mistake.isToldApart).length;
  const starter = step.starter === null ? '–' : step.starter.passed ? t.starterPasses : t.starterFails;
  return [
    step.id,
    `${passing}/${step.solutions.length}`,
    starter,
    step.mistakes.length === 0 ? '–' : `${apart}/${step.mistakes.length}`,
    step.mutants === null ? '–' : `${step.mutants.killed}/${step.mutants.total}`,
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map(
    (cells) =>
      `  ${cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
}
