import type { CareerCard, Lesson, Step } from '../../../src/lessons/lesson.ts';
import type { Block, Inline, Prose } from '../../../src/lessons/prose.ts';

/** One piece of text that a student reads: plain, with `¤` for each piece of code. */
export interface ReadText {
  readonly where: string;
  readonly text: string;
}

/** All that a student reads in a lesson; what only mentors read is left out. */
export function textsOf(lesson: Lesson): readonly ReadText[] {
  const own = [lesson.title, lesson.summary, ...proseTexts(lesson.intro)];
  return [
    ...own.map((text) => ({ where: lesson.id, text })),
    ...lesson.steps.flatMap((step) =>
      stepTexts(step).map((text) => ({ where: `${lesson.id}/${step.id}`, text })),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

/** All texts of one step as a whole, with its links. */
export function linksOf(step: Step): readonly string[] {
  return JSON.stringify(step).match(/"url":"https:[^"]+"|"source":"https:[^"]+"/g) ?? [];
}

function stepTexts(step: Step): string[] {
  const shared = [step.title, ...proseTexts(step.body), ...step.hints.flatMap(proseTexts)];
  for (const prose of [step.wellDone, step.goingFurther])
    if (prose !== null) shared.push(...proseTexts(prose));
  if ('judging' in step) {
    for (const { title, message } of step.judging.mistakes) shared.push(title, ...proseTexts(message));
    shared.push(...Object.values(step.judging.checkTexts).map(inlineText));
  }
  switch (step.kind) {
    case 'predict':
    case 'quiz':
      for (const { text, feedback } of step.choices)
        shared.push(...proseTexts(text), ...proseTexts(feedback ?? []));
      return shared;
    case 'project':
      return [...shared, ...step.tasks.map((task) => inlineText(task.text))];
    case 'reflect':
      return [...shared, ...step.prompts.map((prompt) => inlineText(prompt.text))];
    case 'career':
      return [...shared, ...cardTexts(step.card)];
    case 'read':
    case 'exercise':
    case 'fix':
    case 'drawing':
    case 'puzzle':
    case 'complete':
      return shared;
  }
}

function cardTexts({ job, quote, studies, alt }: CareerCard): string[] {
  return [job, quote, studies, alt].filter((text) => text !== null);
}

function proseTexts(prose: Prose): string[] {
  return prose.flatMap(blockTexts);
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap(proseTexts);
    case 'quote':
      return proseTexts(block.children);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(inlineText));
    case 'code':
    case 'demo':
    case 'rule':
      return [];
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'code':
          return '¤';
        case 'emphasis':
        case 'strong':
        case 'link':
          return inlineText(inline.children);
        case 'image':
          return inline.alt;
        case 'break':
          return ' ';
      }
    })
    .join('');
}
