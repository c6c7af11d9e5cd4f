import { conceptUses } from '../../../src/lessons/concepts/concept-uses.ts';
import type { Judging, Lesson, Step } from '../../../src/lessons/lesson.ts';

/** Every concept that a program uses; what nothing teaches is told as `?` and what shows it. */
export function conceptsOf(program: string): ReadonlySet<string> {
  return new Set(conceptUses(program).map(({ concept, written }) => concept ?? `? ${written}`));
}

/** A program and whether it is there to be repaired: then its names may be wrong. */
export interface ShownProgram {
  readonly where: string;
  readonly program: string;
  readonly isBroken: boolean;
}

/** Every program of a lesson that a student reads or is meant to write; the known mistakes are neither. */
export function programsOf(lesson: Lesson): readonly ShownProgram[] {
  return lesson.steps.flatMap((step) =>
    [...demosOf(step), ...ownPrograms(step)]
      .filter((program) => program.trim() !== '')
      .map((program) => ({
        where: `${lesson.id}.${lesson.language}/${step.id}`,
        program,
        isBroken: step.kind === 'fix' && program === step.starter.text,
      })),
  );
}

function demosOf(step: Step): string[] {
  return step.body.flatMap((block) => (block.type === 'demo' ? [block.program] : []));
}

function ownPrograms(step: Step): string[] {
  const judged = ({ setup, solutions }: Judging): string[] => [setup, ...solutions];
  switch (step.kind) {
    case 'exercise':
    case 'fix':
    case 'drawing':
    case 'project':
      return [step.starter.text, ...judged(step.judging)];
    case 'predict':
      return [step.setup, step.program];
    case 'puzzle':
      return [step.pieces.map((piece) => piece.text).join('\n'), ...judged(step.judging)];
    case 'complete':
      return [
        step.texts.map((text, index) => text + (step.answers[index] ?? '')).join(''),
        ...judged(step.judging),
      ];
    case 'read':
    case 'quiz':
    case 'career':
    case 'reflect':
      return [];
  }
}
