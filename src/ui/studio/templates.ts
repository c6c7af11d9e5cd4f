import type { StepKind } from '../../lessons/lesson.ts';

/** Languages that there are templates in. */
export type TemplateLanguage = 'fr' | 'en';

/** Kinds of steps in the order in which a mentor meets them. */
export const TEMPLATE_KINDS: readonly StepKind[] = [
  ...(['read', 'exercise', 'predict', 'quiz', 'puzzle', 'complete', 'fix'] as const),
  ...(['drawing', 'project', 'career', 'reflect'] as const),
];

const files = import.meta.glob<string>('./templates/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A whole lesson with one step of that kind; every template holds what `lintLessons` can prove. */
export function lessonTemplate(kind: StepKind, language: TemplateLanguage): string {
  const text = files[`./templates/${kind}.${language}.md`];
  if (text === undefined) throw new Error(`There is no template ${kind} in ${language}.`);
  return text;
}

/** One step of that kind, to be put into a lesson whose steps have the ids `taken`. */
export function stepTemplate(kind: StepKind, language: TemplateLanguage, taken: ReadonlySet<string>): string {
  const text = lessonTemplate(kind, language);
  const step = text.slice(text.indexOf('\n## ') + 1);
  return step.replace(/\{#([a-z0-9-]+)\}/, (_, id: string) => `{#${freeId(id, taken)}}`);
}

/** The text with a new id in its front matter, so that two new lessons do not bear the same name. */
export function withFreeLessonId(text: string, taken: ReadonlySet<string>): string {
  return text.replace(/^id: (.*)$/m, (_, id: string) => `id: ${freeId(id, taken)}`);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${String(count)}`;
  return free;
}
