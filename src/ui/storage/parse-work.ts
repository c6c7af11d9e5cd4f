import * as v from 'valibot';

import type { LessonId, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';

/** Version of a stored record and of a notebook file; a later version of the site still reads it. */
export const RECORD_FORMAT = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const indices = v.array(count);
const instant = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const workSchema = v.object({
  // The ids were made by the lesson format, whose rule was tested on the line above; only their brand is asserted.
  lesson: v.pipe(
    id,
    v.transform((text) => text as LessonId),
  ),
  step: v.pipe(
    id,
    v.transform((text) => text as StepId),
  ),
  status: v.picklist(['started', 'passed']),
  attempts: count,
  hintsShown: count,
  programLanguage: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  program: v.nullable(v.string()),
  choices: indices,
  prediction: v.string(),
  order: indices,
  blanks: v.array(v.string()),
  tasks: indices,
  answers: v.array(v.string()),
  updatedAt: instant,
  passedAt: v.nullable(instant),
});

const recordSchema = v.object({ format: v.literal(RECORD_FORMAT), work: workSchema });
const fileSchema = v.object({
  marelle: v.literal('notebook'),
  format: v.literal(RECORD_FORMAT),
  works: v.array(v.unknown()),
  aside: v.optional(v.array(v.unknown()), []),
});

/** The work in a stored record, null when the record cannot be read. */
export function parseRecord(record: unknown): StepWork | null {
  const result = v.safeParse(recordSchema, record);
  return result.success ? result.output.work : null;
}

/** What a notebook file holds: works that can be read, and everything else as it was found. */
export interface NotebookFile {
  readonly works: readonly StepWork[];
  readonly aside: readonly unknown[];
}

/** The notebook in the text of a file, null when the text is no notebook. */
export function parseNotebookFile(text: string): NotebookFile | null {
  const result = v.safeParse(fileSchema, readJson(text));
  if (!result.success) return null;
  const parsed = result.output.works.map((found) => ({ found, work: v.safeParse(workSchema, found) }));
  return {
    works: parsed.flatMap(({ work }) => (work.success ? [work.output] : [])),
    aside: [...parsed.flatMap(({ found, work }) => (work.success ? [] : [found])), ...result.output.aside],
  };
}

/** The text of a notebook file; `savedAt` is in milliseconds since 1970. */
export function writeNotebookFile(file: NotebookFile, savedAt: number): string {
  const head = { marelle: 'notebook', format: RECORD_FORMAT, savedAt: new Date(savedAt).toISOString() };
  return `${JSON.stringify({ ...head, works: file.works, aside: file.aside }, null, 2)}\n`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Any file may be chosen; one that is no JSON is no notebook either.
    return null;
  }
}
