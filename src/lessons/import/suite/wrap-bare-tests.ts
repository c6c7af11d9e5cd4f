import type { AnyNode } from 'acorn';

import { parseProgram, pathOf, walk } from '../source/syntax.ts';

/** Longest title that is made of a line of code, in UTF-16 code units. */
const MAX_TITLE = 80;

/**
 * A script that only asserts, without any test around: each assertion becomes a test of its own where they do not depend on what
 * runs between them, else all of it becomes one, called `stem`. Null for a script that asserts nothing. `asserts` are the names that do.
 */
export function wrapBareTests(body: string, stem: string, asserts: ReadonlySet<string>): string | null {
  const parsed = parseProgram(body);
  if (!parsed.ok) return null;
  const { body: statements } = parsed.program;
  const known = withOwnJudges(statements, asserts);
  const judging = statements.filter((node) => !isDeclaration(node) && canJudge(node, known));
  if (judging.length === 0) return null;
  const titles = new Set<string>();
  const wrap = (title: string, text: string): string => {
    let own = title;
    for (let round = 2; titles.has(own); round++) own = `${title} (${round})`;
    titles.add(own);
    const isAsync = /\bawait\b/.test(text);
    return `test(${JSON.stringify(own)}, ${isAsync ? 'async ' : ''}() => {\n  ${text}\n});`;
  };
  if (!areApart(statements, judging)) return wrap(stem, body.trim());
  return statements
    .filter((node) => !isMessage(node))
    .map((node) => {
      const text = body.slice(node.start, node.end);
      return judging.includes(node) ? wrap(titleOf(node, body), text) : text;
    })
    .join('\n');
}

/** Whether nothing but declarations that are never changed, and messages, stands beside the assertions. */
function areApart(statements: readonly AnyNode[], judging: readonly AnyNode[]): boolean {
  return statements.every((node) => {
    if (judging.includes(node)) return node.type === 'ExpressionStatement' || node.type === 'BlockStatement';
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return true;
    if (node.type === 'VariableDeclaration')
      return node.kind === 'const' && node.declarations.every(({ init }) => init !== null && isStill(init));
    return isMessage(node) || node.type === 'EmptyStatement' || 'directive' in node;
  });
}

/** Values that assertions cannot change for each other. */
function isStill(node: AnyNode | null | undefined): boolean {
  let found = true;
  if (node === null || node === undefined) return false;
  if (/Function/.test(node.type)) return true;
  walk(node, (inner) => {
    if (inner.type === 'NewExpression' || inner.type === 'AwaitExpression') found = false;
    return found;
  });
  return found;
}

/** “All tests passed!” */
function isMessage(node: AnyNode): boolean {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return false;
  return pathOf(node.expression.callee)?.[0] === 'console';
}

/** Functions of the script itself that assert, by name; what is in them runs where they are called. */
function withOwnJudges(statements: readonly AnyNode[], asserts: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(asserts);
  const own = statements.flatMap((node): (readonly [string, AnyNode])[] => {
    if (node.type === 'FunctionDeclaration') return [[node.id?.name ?? '', node.body]];
    if (node.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap(({ id, init }): (readonly [string, AnyNode])[] =>
      id.type === 'Identifier' &&
      (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
        ? [[id.name, init.body]]
        : [],
    );
  });
  let size = -1;
  while (size !== known.size) {
    size = known.size;
    for (const [name, body] of own) if (canJudge(body, known)) known.add(name);
  }
  return known;
}

function isDeclaration(node: AnyNode): boolean {
  if (/^(?:Function|Class)Declaration$/.test(node.type)) return true;
  return (
    node.type === 'VariableDeclaration' &&
    node.declarations.every(({ init }) => /Function/.test(init?.type ?? ''))
  );
}

function canJudge(node: AnyNode, asserts: ReadonlySet<string>): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'ThrowStatement') found = true;
    if (inner.type === 'CallExpression') {
      let root: AnyNode = inner.callee;
      while (root.type === 'MemberExpression' || root.type === 'CallExpression') {
        if (
          root.type === 'MemberExpression' &&
          root.property.type === 'Identifier' &&
          root.property.name === 'should'
        )
          found = true;
        root = root.type === 'MemberExpression' ? root.object : root.callee;
      }
      if (root.type === 'Identifier' && asserts.has(root.name)) found = true;
    }
    return !found;
  });
  return found;
}

/** The message of an assertion, else the assertion itself. */
function titleOf(node: AnyNode, body: string): string {
  const call = node.type === 'ExpressionStatement' ? node.expression : null;
  const path = call?.type === 'CallExpression' ? (pathOf(call.callee) ?? []) : [];
  // A claim takes one value, a comparison two; what comes after them is a message.
  const values = path.length === 1 || /^(?:ok|notOk|isOk|isTrue|isFalse)$/.test(path.at(-1) ?? '') ? 1 : 2;
  const last = call?.type === 'CallExpression' ? call.arguments[values] : undefined;
  const isTold = last?.type === 'Literal' && typeof last.value === 'string' && /\s/.test(last.value.trim());
  if (isTold) return String(last.value);
  const text = body.slice(node.start, node.end).replace(/\s+/g, ' ').replace(/;$/, '');
  return text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text;
}
