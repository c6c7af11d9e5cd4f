import type { AnyNode } from 'acorn';

import { applyEdits, freeNames, parseProgram, walk, type Edit } from './syntax.ts';

/** Names that Node and pages have for what every script calls `globalThis`. */
const GLOBAL: ReadonlySet<string> = new Set(['global', 'window', 'self']);

/**
 * A module in the words of every script: other names of the global object become `globalThis`, and a module asked for while
 * running becomes one asked for by `require`. A text that is no JavaScript stays as it is.
 */
export function plainNames(text: string): string {
  const parsed = parseProgram(text);
  if (!parsed.ok) return text;
  const edits: Edit[] = freeNames(parsed.program)
    .filter(({ name }) => GLOBAL.has(name))
    .map(({ name, start }) => ({ from: start, to: start + name.length, insert: 'globalThis' }));
  walk(parsed.program, (node, parents) => {
    const source = importedBy(node);
    if (source === null) return true;
    const required = `require(${JSON.stringify(source)})`;
    const parent = parents.at(-1);
    const isAwaited = parent?.type === 'AwaitExpression';
    const { start, end } = isAwaited ? parent : node;
    edits.push({ from: start, to: end, insert: isAwaited ? required : `Promise.resolve(${required})` });
    return true;
  });
  return edits.length === 0 ? text : applyEdits(text, edits);
}

function importedBy(node: AnyNode): string | null {
  if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return null;
  return typeof node.source.value === 'string' ? node.source.value : null;
}
