import * as v from 'valibot';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  // A lesson that a school has added has its course's id before its own.
  lesson: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/)),
  step: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  status: v.picklist(['started', 'passed']),
  attempts: count,
  hintsShown: count,
  programLanguage: v.string(),
  program: v.nullable(v.string()),
  choices: v.array(count),
  prediction: v.string(),
  order: v.array(count),
  blanks: v.array(v.string()),
  tasks: v.array(count),
  answers: v.array(v.string()),
  updatedAt: v.number(),
  passedAt: v.nullable(v.number()),
});

/** A stored record as work, or null when it is not whole and right. */
export function parseWork(value: unknown): StepWork | null {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return null;
  // The grammar of ids was checked by the schema.
  return { ...parsed.output, lesson: parsed.output.lesson as LessonId, step: parsed.output.step as StepId };
}
