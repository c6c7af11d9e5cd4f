import type { AnyNode, CallExpression } from 'acorn';

import { applyEdits, parseProgram, pathOf, removal, walk, type Edit } from './syntax.ts';

/** Names of test libraries → ours; those that skip or single out lose that. */
const ROOTS: Readonly<Record<string, string>> = {
  ...{ test: 'test', it: 'it', describe: 'describe', context: 'context' },
  ...{ xtest: 'test', xit: 'it', fit: 'it', ftest: 'test', specify: 'it', xspecify: 'it' },
  ...{ xdescribe: 'describe', fdescribe: 'describe', xcontext: 'context', suite: 'describe' },
};
const DROPPED: ReadonlySet<string> = new Set(['skip', 'only', 'concurrent', 'sequential', 'serial']);

/** Tests in our API, and whether there is any. */
export interface ConvertedTests {
  readonly text: string;
  readonly hasTests: boolean;
}

/** Makes every test of a plain script run: skipped and singled out ones are like the others, announced ones are left out. */
export function convertTests(body: string): ConvertedTests {
  const parsed = parseProgram(body);
  if (!parsed.ok) throw new Error(`A module became a text that is no JavaScript at line ${parsed.line}`);
  const edits: Edit[] = [];
  const titles = new Set<string>();
  let hasTests = false;
  walk(parsed.program, (node, parents) => {
    if (node.type === 'CallExpression' || node.type === 'TaggedTemplateExpression') {
      const callee = node.type === 'CallExpression' ? node.callee : node.tag;
      const path = pathOf(callee);
      const root = ROOTS[path?.[0] ?? ''];
      if (path === null || root === undefined || isOwnName(path[0] ?? '', parsed.program.body)) return true;
      const isTodo = path.includes('todo') || isAnnounced(node, path);
      if (isTodo) {
        const statement = parents.at(-1);
        if (statement?.type === 'ExpressionStatement') edits.push(removal(body, statement));
        return false;
      }
      const kept = [root, ...path.slice(1).filter((part) => !DROPPED.has(part))];
      if (kept.join('.') !== path.join('.'))
        edits.push({ from: callee.start, to: callee.end, insert: kept.join('.') });
      hasTests ||= root !== 'describe' && root !== 'context';
      if (node.type === 'CallExpression' && kept.length === 1) retitle(node, root, parents, titles, edits);
    }
    return true;
  });
  return { text: applyEdits(body, edits), hasTests };
}

/** A spec may declare a name of the test library for itself. */
function isOwnName(name: string, body: readonly AnyNode[]): boolean {
  return body.some((node) => node.type === 'FunctionDeclaration' && node.id?.name === name);
}

/** `test('later')`: a title and nothing to run. */
function isAnnounced(node: AnyNode, path: readonly string[]): boolean {
  return node.type === 'CallExpression' && path.at(-1) !== 'each' && node.arguments.length === 1;
}

/** Two tests of one name, in one suite, get different ones. */
function retitle(
  node: CallExpression,
  root: string,
  parents: readonly AnyNode[],
  titles: Set<string>,
  edits: Edit[],
): void {
  const own = titleOf(node);
  const [first] = node.arguments;
  if (root === 'describe' || root === 'context' || own === null || first === undefined) return;
  const suites = parents.flatMap((parent) => {
    const path = parent.type === 'CallExpression' ? pathOf(parent.callee) : null;
    const isSuite = path !== null && ['describe', 'context'].includes(ROOTS[path[0] ?? ''] ?? '');
    return isSuite && parent.type === 'CallExpression' ? [titleOf(parent) ?? '…'] : [];
  });
  let title = own;
  for (let round = 2; titles.has([...suites, title].join(' › ')); round++) title = `${own} (${round})`;
  titles.add([...suites, title].join(' › '));
  if (title !== own) edits.push({ from: first.start, to: first.end, insert: JSON.stringify(title) });
}

function titleOf(node: CallExpression): string | null {
  const [first] = node.arguments;
  if (first?.type === 'Literal' && typeof first.value === 'string') return first.value;
  const isPlain = first?.type === 'TemplateLiteral' && first.expressions.length === 0;
  return isPlain ? (first.quasis[0]?.value.cooked ?? null) : null;
}
