import type { AnyNode, CallExpression } from 'acorn';

import { applyEdits, boundNames, parseProgram, pathOf, removal, walk, type Edit } from '../source/syntax.ts';

/** Names of test libraries → ours; those that skip or single out lose that. */
const ROOTS: Readonly<Record<string, string>> = {
  ...{ test: 'test', it: 'it', describe: 'describe', context: 'context' },
  ...{ xtest: 'test', xit: 'it', fit: 'it', ftest: 'test', specify: 'it', xspecify: 'it' },
  ...{ xdescribe: 'describe', fdescribe: 'describe', xcontext: 'context', suite: 'describe' },
};
/** Hooks of mocha's other style, where a spec does not declare such names itself. */
const HOOKS: Readonly<Record<string, string>> = {
  ...{ setup: 'beforeEach', teardown: 'afterEach', suiteSetup: 'beforeAll', suiteTeardown: 'afterAll' },
};
/** Hooks that are parts of a test function or a suite. */
const HOOKS_OF: ReadonlyMap<string, string> = new Map([
  ['before.each', 'beforeEach'],
  ['after.each', 'afterEach'],
]);
const NONE: ReadonlyMap<string, string> = new Map();
/** Tests that nothing passes yet. */
const UNDONE: ReadonlySet<string> = new Set(['todo', 'failing', 'fails']);
const DROPPED: ReadonlySet<string> = new Set(['skip', 'only', 'concurrent', 'sequential', 'serial']);

/** Tests in our API, and whether there is any. */
export interface ConvertedTests {
  readonly text: string;
  readonly hasTests: boolean;
}

/**
 * Makes every test of a plain script run: skipped and singled out ones are like the others, announced ones are left out.
 * `imported` has the script's own names of test functions with what they stand for, `*` for a whole library.
 */
export function convertTests(body: string, imported: ReadonlyMap<string, string> = NONE): ConvertedTests {
  const parsed = parseProgram(body);
  if (!parsed.ok) throw new Error(`A module became a text that is no JavaScript at line ${parsed.line}`);
  const edits: Edit[] = [];
  const titles = new Set<string>();
  const names = withPartsOf(parsed.program.body, imported, body, edits);
  let hasTests = false;
  walk(parsed.program, (node, parents) => {
    if (node.type === 'CallExpression' || node.type === 'TaggedTemplateExpression') {
      const callee = node.type === 'CallExpression' ? node.callee : node.tag;
      const written = pathOf(callee);
      if (written === null || isOwnName(written[0] ?? '', parsed.program.body, names)) return true;
      if (node.type === 'CallExpression') convertCall(node, written, body, edits);
      const path = meant(written, names);
      const root = ROOTS[path[0] ?? ''];
      if (root === undefined) return true;
      const isTodo = path.some((part) => UNDONE.has(part)) || isAnnounced(node, path) || isPutOff(node);
      if (isTodo) {
        const statement = parents.at(-1);
        if (statement?.type === 'ExpressionStatement') edits.push(removal(body, statement));
        return false;
      }
      const kept = [root, ...path.slice(1).filter((part) => !DROPPED.has(part))];
      if (kept.join('.') !== written.join('.'))
        edits.push({ from: callee.start, to: callee.end, insert: kept.join('.') });
      hasTests ||= root !== 'describe' && root !== 'context';
      if (node.type === 'CallExpression' && kept.length === 1)
        retitle(node, root, parents, { titles, edits, imported: names });
    }
    return true;
  });
  return { text: applyEdits(body, edits), hasTests };
}

/** A chain of names as our API has it: without the library in front, with its own name for what a spec calls otherwise. */
function meant(path: readonly string[], imported: ReadonlyMap<string, string>): readonly string[] {
  const [first = '', second = '', ...rest] = path;
  if (first === 'QUnit') {
    if (second === 'module') return ['describe'];
    return second === 'test' ? ['test', ...rest] : ['test', second, ...rest];
  }
  const own = imported.get(first);
  if (own === undefined) return path;
  if (own !== '*') return [own, ...path.slice(1)];
  const isInside = ROOTS[second] !== undefined || second === 'module';
  if (!isInside) return ['test', ...path.slice(1)];
  return [second === 'module' ? 'describe' : second, ...rest];
}

/** `const { module, test } = QUnit` names parts of a whole library; the line itself is not needed any more. */
function withPartsOf(
  body: readonly AnyNode[],
  imported: ReadonlyMap<string, string>,
  text: string,
  edits: Edit[],
): ReadonlyMap<string, string> {
  const names = new Map(imported);
  for (const node of body) {
    const call = node.type === 'ExpressionStatement' ? node.expression : null;
    // `test.run()` of a library whose tests are started by hand.
    if (call?.type === 'CallExpression' && call.arguments.length === 0) {
      const [first = '', second, third] = pathOf(call.callee) ?? [];
      if (names.has(first) && second === 'run' && third === undefined) edits.push(removal(text, node));
    }
    if (node.type !== 'VariableDeclaration' || node.declarations.length !== 1) continue;
    const [only] = node.declarations;
    const made = only?.init?.type === 'CallExpression' ? pathOf(only.init.callee) : null;
    if (only?.id.type === 'Identifier' && made?.length === 1 && imported.get(made[0] ?? '') === 'describe') {
      // A suite that is called to add a test.
      names.set(only.id.name, 'test');
      edits.push(removal(text, node));
      continue;
    }
    const whole = only?.init?.type === 'Identifier' ? only.init.name : '';
    if (only?.id.type !== 'ObjectPattern' || (whole !== 'QUnit' && imported.get(whole) !== '*')) continue;
    const parts = only.id.properties.flatMap((part) =>
      part.type === 'Property' && part.key.type === 'Identifier' && part.value.type === 'Identifier'
        ? [[part.value.name, part.key.name === 'module' ? 'describe' : part.key.name] as const]
        : [],
    );
    if (parts.length < only.id.properties.length || parts.some(([, name]) => ROOTS[name] === undefined))
      continue;
    for (const [local, name] of parts) names.set(local, name);
    edits.push(removal(text, node));
  }
  return names;
}

/** Hooks by other names, and what a page would only print when it does not hold. */
function convertCall(node: CallExpression, path: readonly string[], body: string, edits: Edit[]): void {
  const name = path.join('.');
  const hook = HOOKS[name] ?? HOOKS_OF.get(path.slice(1).join('.'));
  if (hook !== undefined) edits.push({ from: node.callee.start, to: node.callee.end, insert: hook });
  if (name !== 'console.assert') return;
  const [claim] = node.arguments;
  const { start, end } = node.callee;
  if (claim?.type !== 'BinaryExpression' || claim.operator !== '===') {
    edits.push({ from: start, to: end, insert: 'assert' });
    return;
  }
  // Two values tell more than one `false`.
  edits.push({ from: start, to: end, insert: 'assert.strictEqual' });
  const between = body.slice(claim.left.end, claim.right.start);
  const sign = claim.left.end + between.indexOf('===');
  edits.push({ from: sign, to: sign + 3, insert: ',' });
}

/** A spec may declare a name of the test library for itself. */
function isOwnName(name: string, body: readonly AnyNode[], imported: ReadonlyMap<string, string>): boolean {
  if (imported.has(name)) return false;
  return body.some((node) => {
    if (node.type === 'FunctionDeclaration') return node.id?.name === name;
    if (node.type !== 'VariableDeclaration') return false;
    return node.declarations.some(({ id }) => boundNames(id).includes(name));
  });
}

/** `test('later')`: a title and nothing to run. */
function isAnnounced(node: AnyNode, path: readonly string[]): boolean {
  if (node.type !== 'CallExpression' || /^(?:each|for)$/.test(path.at(-1) ?? '')) return false;
  const [only] = node.arguments;
  return node.arguments.length === 1 && !/Function/.test(only?.type ?? '');
}

/** A test that says in its first statement that it is for later. */
function isPutOff(node: AnyNode): boolean {
  const run = node.type === 'CallExpression' ? node.arguments.at(-1) : undefined;
  const isFunction = run?.type === 'FunctionExpression' || run?.type === 'ArrowFunctionExpression';
  if (!isFunction || run.body.type !== 'BlockStatement') return false;
  const [first] = run.body.body;
  const call = first?.type === 'ExpressionStatement' ? first.expression : null;
  if (call?.type !== 'CallExpression') return false;
  const { callee } = call;
  if (callee.type === 'Identifier') return callee.name === 'pending';
  const isOfThis = callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression';
  return isOfThis && callee.property.type === 'Identifier' && callee.property.name === 'skip';
}

interface Retitling {
  readonly titles: Set<string>;
  readonly edits: Edit[];
  readonly imported: ReadonlyMap<string, string>;
}

/** Two tests of one name, in one suite, get different ones. */
function retitle(
  node: CallExpression,
  root: string,
  parents: readonly AnyNode[],
  { titles, edits, imported }: Retitling,
): void {
  const own = titleOf(node);
  const [first] = node.arguments;
  if (root === 'describe' || root === 'context' || own === null || first === undefined) return;
  const suites = parents.flatMap((parent) => {
    const path = parent.type === 'CallExpression' ? pathOf(parent.callee) : null;
    const suite = path === null ? '' : (meant(path, imported)[0] ?? '');
    const isSuite = ['describe', 'context'].includes(ROOTS[suite] ?? '');
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
