import type { CheckReport } from '../../../lessons/check-report.ts';
import type { CodeStep, CompleteStep, ProjectStep } from '../../../lessons/lesson.ts';
import { isTrouble } from '../../console/outcome-words.ts';
import type { LaterNote } from '../../run/later-lesson.ts';
import type { ShownRun } from '../../run/shown-run.ts';
import { teacher } from '../../run/teacher.svelte.ts';
import type { StepPlace } from '../step-place.ts';

/**
 * What a program used that only a later lesson explains, where it stopped at it or a check failed; null for nothing, and
 * while what reads programs is on its way.
 */
export function laterNote(
  place: StepPlace,
  step: CodeStep | ProjectStep | CompleteStep,
  shown: ShownRun,
  report: CheckReport | null,
): LaterNote | null {
  const later = place.session.tools.later?.() ?? null;
  const { outcome, program } = shown;
  if (later === null || later.size === 0 || outcome === null) return null;
  const hasStopped = isTrouble(outcome);
  const trouble = hasStopped ? teacher.placeOf(shown) : null;
  if (hasStopped ? trouble === null : report?.passed !== false) return null;
  const { body, judging } = step;
  const demos = body.flatMap((block) => (block.type === 'demo' ? [block.program] : []));
  const start = step.kind === 'complete' ? filled(step) : step.starter.text;
  const given = [start, judging.setup, ...judging.solutions, ...demos];
  const use = teacher.useAhead({ program, ahead: new Set(later.keys()), given, trouble });
  const lesson = use === null ? undefined : later.get(use.concept);
  return use === null || lesson === undefined ? null : { ...use, lesson };
}

/** The program of a step with blanks, as its lesson means it. */
function filled({ texts, answers }: CompleteStep): string {
  return texts.map((text, index) => text + (answers[index] ?? '')).join('');
}
