import type { ProjectTask, ReflectPrompt } from '../../lesson.ts';
import type { Inline } from '../../prose.ts';

/** A line of a project's checklist; one that ends in `test:name` is ticked by that test. */
export function taskOf(text: readonly Inline[]): ProjectTask {
  const last = text.at(-1);
  if (last?.type !== 'code' || !last.text.startsWith('test:')) return { text, test: null };
  const before = text.slice(0, -1).map((inline, index) => {
    const isLast = index === text.length - 2;
    return isLast && inline.type === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline;
  });
  return { text: before, test: last.text.slice('test:'.length).trim() };
}

/** A question of a reflection; one that begins with `(1..5)` is answered on that scale. */
export function promptOf(text: readonly Inline[]): ReflectPrompt {
  const [first, ...rest] = text;
  const match = first?.type === 'text' ? /^\((\d{1,2})\.\.(\d{1,2})\)\s*/.exec(first.text) : null;
  if (first?.type !== 'text' || match === null) return { text, scale: null };
  const [min, max] = [Number(match[1]), Number(match[2])];
  if (min >= max || max - min > 20) return { text, scale: null };
  return { text: [{ type: 'text', text: first.text.slice(match[0].length) }, ...rest], scale: { min, max } };
}
