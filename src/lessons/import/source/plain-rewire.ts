import type { AnyNode } from 'acorn';

import { applyEdits, parseProgram, removal, walk, type Edit } from './syntax.ts';

/**
 * A spec without `rewire`, by which it reaches names that a file keeps to itself: `rewire('./app.js').__get__('total')`
 * becomes a plain member. Whatever else is done with it stays, and is then refused with the package.
 */
export function plainRewire(text: string): string {
  if (!/\brewire\b/.test(text)) return text;
  const parsed = parseProgram(text);
  if (!parsed.ok) return text;
  const edits: Edit[] = [];
  const names = new Set<string>();
  for (const node of parsed.program.body) {
    const local = boundTo(node);
    if (local === null) continue;
    names.add(local);
    edits.push(removal(text, node));
  }
  const modules = new Map<string, string>();
  for (const node of parsed.program.body) {
    const module = moduleOf(node, names);
    if (module === null) continue;
    modules.set(module.local, module.file);
    edits.push(removal(text, node));
  }
  let isPlain = names.size > 0;
  walk(parsed.program, (node, parents) => {
    if (node.type !== 'Identifier' || (!names.has(node.name) && !modules.has(node.name))) return true;
    if (isInside(node, edits) || isPropertyName(node, parents)) return true;
    const known = modules.get(node.name);
    const [getting, member, call] =
      known === undefined ? parents.slice(-3) : [...parents.slice(-2), undefined];
    const file = known ?? (call === undefined ? null : textArgument(call, node));
    const name = getting === undefined || member === undefined ? null : textArgument(getting, member);
    if (file === null || name === null || !isMember(member, '__get__') || getting === undefined)
      isPlain = false;
    else {
      const required = `require(${JSON.stringify(file)}).${name}`;
      edits.push({ from: getting.start, to: getting.end, insert: required });
    }
    return true;
  });
  return isPlain ? applyEdits(text, edits) : text;
}

/** The name that a statement gives to the package; null for any other statement. */
function boundTo(node: AnyNode): string | null {
  if (node.type === 'ImportDeclaration') {
    const [only] = node.specifiers;
    return node.source.value === 'rewire' && only !== undefined ? only.local.name : null;
  }
  if (node.type !== 'VariableDeclaration' || node.declarations.length !== 1) return null;
  const [{ id, init } = { id: null, init: null }] = node.declarations;
  if (id?.type !== 'Identifier' || init?.type !== 'CallExpression') return null;
  const isRequire = init.callee.type === 'Identifier' && init.callee.name === 'require';
  return isRequire && textArgument(init, init.callee) === 'rewire' ? id.name : null;
}

/** A statement that keeps a module: `const app = rewire('./app.js')`. */
function moduleOf(
  node: AnyNode,
  names: ReadonlySet<string>,
): { readonly local: string; readonly file: string } | null {
  if (node.type !== 'VariableDeclaration' || node.declarations.length !== 1) return null;
  const [{ id, init } = { id: null, init: null }] = node.declarations;
  if (id?.type !== 'Identifier' || init?.type !== 'CallExpression') return null;
  const isRewire = init.callee.type === 'Identifier' && names.has(init.callee.name);
  const file = isRewire ? textArgument(init, init.callee) : null;
  return file === null ? null : { local: id.name, file };
}

/** A name after a dot or before a colon. */
function isPropertyName(node: AnyNode, parents: readonly AnyNode[]): boolean {
  const parent = parents.at(-1);
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed;
  return parent?.type === 'Property' && parent.key === node && !parent.shorthand;
}

/** The one text that a call of `callee` is given; null for anything else. */
function textArgument(node: AnyNode, callee: AnyNode): string | null {
  if (node.type !== 'CallExpression' || node.callee !== callee) return null;
  const [only, ...others] = node.arguments;
  return only?.type === 'Literal' && typeof only.value === 'string' && others.length === 0
    ? only.value
    : null;
}

function isMember(node: AnyNode | undefined, name: string): boolean {
  return (
    node?.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === name
  );
}

function isInside(node: AnyNode, edits: readonly Edit[]): boolean {
  return edits.some(({ from, to }) => from <= node.start && node.end <= to);
}
