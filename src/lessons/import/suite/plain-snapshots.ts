import type { AnyNode, CallExpression } from 'acorn';

import { readErrorSnapshot, readSnapshot } from './read-snapshot.ts';
import { applyEdits, parseProgram, pathOf, walk, type Edit } from '../source/syntax.ts';

const INLINE = /^to(?:Match|ThrowErrorMatching)InlineSnapshot$/;
const KEPT = /^to(?:Match|ThrowErrorMatching)Snapshot$/;

/**
 * A spec whose snapshots are written out as the values that they tell: those in the spec itself, and those of `kept`, the text
 * of its snapshot file. What cannot be written out stays as it is.
 */
export function plainSnapshots(spec: string, kept: string): string {
  if (!/Snapshot\b/.test(spec)) return spec;
  const parsed = parseProgram(spec);
  if (!parsed.ok) return spec;
  const known = keptSnapshots(kept);
  const counts = new Map<string, number>();
  const edits: Edit[] = [];
  walk(parsed.program, (node, parents) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return true;
    const { property } = node.callee;
    const matcher = property.type === 'Identifier' ? property.name : '';
    if (!INLINE.test(matcher) && !KEPT.test(matcher)) return true;
    const snapshot = INLINE.test(matcher)
      ? textOf(node.arguments.at(-1))
      : keptFor(node, parents, known, counts);
    if (snapshot === null || node.arguments.length > 1) return true;
    const isError = matcher.startsWith('toThrow');
    const value = isError ? readErrorSnapshot(snapshot) : readSnapshot(snapshot);
    if (value === null) return true;
    const insert = isError ? `toThrow(new Error(${JSON.stringify(value)}))` : `toEqual(${value})`;
    edits.push({ from: property.start, to: node.end, insert });
    return true;
  });
  return applyEdits(spec, edits);
}

/** `exports[`title 1`] = `value`` in a snapshot file. */
function keptSnapshots(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const parsed = parseProgram(text);
  if (!parsed.ok) return found;
  for (const node of parsed.program.body) {
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = node.expression;
    const key = left.type === 'MemberExpression' ? textOf(left.property) : null;
    const value = textOf(right);
    if (key !== null && value !== null) found.set(key, value);
  }
  return found;
}

/** The snapshot of a test, by the titles around it and how many the test has had; null in a test that has no plain title. */
function keptFor(
  node: CallExpression,
  parents: readonly AnyNode[],
  known: ReadonlyMap<string, string>,
  counts: Map<string, number>,
): string | null {
  const titles = parents.flatMap((parent) => {
    if (parent.type !== 'CallExpression') return [];
    const root = pathOf(parent.callee)?.[0] ?? '';
    if (!/^(?:describe|context|suite|test|it|[xf](?:test|it|describe))$/.test(root)) return [];
    return [textOf(parent.arguments[0])];
  });
  if (titles.length === 0 || titles.includes(null)) return null;
  const hint = node.arguments.length === 0 ? null : textOf(node.arguments[0]);
  if (node.arguments.length > 0 && hint === null) return null;
  const title = `${titles.join(' ')}${hint === null ? '' : `: ${hint}`}`;
  const count = (counts.get(title) ?? 0) + 1;
  counts.set(title, count);
  return known.get(`${title} ${count}`) ?? null;
}

function textOf(node: AnyNode | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return null;
  return node.quasis[0]?.value.cooked ?? null;
}
