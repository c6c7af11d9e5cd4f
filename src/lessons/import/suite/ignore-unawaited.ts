import type { AnyNode, CallExpression } from 'acorn';

import { applyEdits, parseProgram, pathOf, removal, walk, type Edit } from '../source/syntax.ts';

/**
 * Tests without the expectations about promises that nobody waits for, in those of `titles`: the library they were written
 * for never notices when such a one is not met. A test that has no other is left out. Null when there is none.
 */
export function ignoreUnawaited(tests: string, titles: readonly string[]): string | null {
  const parsed = parseProgram(tests);
  if (!parsed.ok) return null;
  const edits: Edit[] = [];
  walk(parsed.program, (node, parents) => {
    if (node.type !== 'CallExpression' || !/^(?:test|it)$/.test(pathOf(node.callee)?.join('.') ?? ''))
      return true;
    const [title] = node.arguments;
    const own = title?.type === 'Literal' && typeof title.value === 'string' ? title.value : null;
    if (own === null || !titles.some((one) => one === own || one.endsWith(` › ${own}`))) return true;
    const loose = looseStatements(node);
    if (loose.length === 0) return true;
    const statement = parents.at(-1);
    if (countExpectations(node) === loose.length && statement?.type === 'ExpressionStatement')
      edits.push(removal(tests, statement));
    else edits.push(...loose.map((one) => removal(tests, one)));
    return false;
  });
  return edits.length === 0 ? null : applyEdits(tests, edits);
}

/** Statements of a test that only expect something of a promise. */
function looseStatements(test: CallExpression): readonly AnyNode[] {
  const loose: AnyNode[] = [];
  walk(test, (node) => {
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return true;
    const links: string[] = [];
    let at: AnyNode = node.expression.callee;
    while (at.type === 'MemberExpression') {
      if (at.property.type === 'Identifier') links.push(at.property.name);
      at = at.object;
    }
    const isExpectation = at.type === 'CallExpression' && pathOf(at.callee)?.join('.') === 'expect';
    if (isExpectation && (links.includes('resolves') || links.includes('rejects'))) loose.push(node);
    return true;
  });
  return loose;
}

function countExpectations(test: CallExpression): number {
  let count = 0;
  walk(test, (node) => {
    if (node.type === 'CallExpression' && pathOf(node.callee)?.join('.') === 'expect') count += 1;
    return true;
  });
  return count;
}
