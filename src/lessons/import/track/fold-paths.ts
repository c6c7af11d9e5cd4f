import type { AnyNode, CallExpression } from 'acorn';

import { applyEdits, boundNames, parseProgram, pathOf, removal, walk, type Edit } from '../source/syntax.ts';
import { baseOf, folderOf, join } from './track-paths.ts';

/** What a script may ask of paths, in words that are known before it runs. */
const ASKED: Readonly<Record<string, (...parts: string[]) => string>> = {
  basename: (path = '', end = '') =>
    path.endsWith(end) ? baseOf(path.slice(0, path.length - end.length)) : baseOf(path),
  dirname: (path = '') => `/${folderOf(path).replace(/^\//, '')}`,
  join: (...parts) => `${parts[0]?.startsWith('/') === true ? '/' : ''}${join('', parts.join('/'))}`,
  resolve: (...parts) => `/${join('', parts.join('/'))}`,
};

/**
 * A script without the paths that it works out from its own name: a spec may import the file that is called like itself. One
 * that works out nothing else stays as it is.
 */
export function foldPaths(text: string, file: string): string {
  if (!/\b__(?:filename|dirname)\b/.test(text)) return text;
  const parsed = parseProgram(text);
  if (!parsed.ok) return text;
  const known = new Map([
    ['__filename', `/${file}`],
    ['__dirname', `/${folderOf(file)}`],
  ]);
  const edits: Edit[] = [];
  for (const node of parsed.program.body) {
    if (isPathImport(node)) edits.push(removal(text, node));
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') continue;
    for (const { id, init } of node.declarations) {
      const value = id.type === 'Identifier' ? valueOf(init, known) : null;
      if (id.type === 'Identifier' && value !== null) known.set(id.name, value);
    }
  }
  walk(parsed.program, (node) => {
    const source = node.type === 'ImportExpression' ? node.source : requiredBy(node);
    const target = source === null ? null : valueOf(source, known);
    if (source !== null && target !== null && source.type !== 'Literal')
      edits.push({ from: source.start, to: source.end, insert: JSON.stringify(relative(target, file)) });
    const value = node.type === 'CallExpression' ? valueOf(node, known) : null;
    if (value !== null) edits.push({ from: node.start, to: node.end, insert: JSON.stringify(value) });
    return target === null && value === null;
  });
  return applyEdits(text, edits);
}

function isPathImport(node: AnyNode): boolean {
  if (node.type === 'ImportDeclaration') return /^(?:node:)?path$/.test(String(node.source.value));
  if (node.type !== 'VariableDeclaration') return false;
  const [only] = node.declarations;
  const source = only?.init === null || only?.init === undefined ? null : requiredBy(only.init);
  const isPath = source?.type === 'Literal' && /^(?:node:)?path$/.test(String(source.value));
  return node.declarations.length === 1 && isPath && boundNames(only?.id ?? null).length > 0;
}

function requiredBy(node: AnyNode): AnyNode | null {
  if (node.type !== 'CallExpression' || pathOf(node.callee)?.join('.') !== 'require') return null;
  return node.arguments[0] ?? null;
}

/** The text that an expression comes to; null where that is known only when it runs. */
function valueOf(node: AnyNode | null | undefined, known: ReadonlyMap<string, string>): string | null {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null;
    case 'Identifier':
      return known.get(node.name) ?? null;
    case 'TemplateLiteral': {
      const inner = node.expressions.map((one) => valueOf(one, known));
      if (inner.includes(null)) return null;
      return node.quasis.map(({ value }, index) => `${value.cooked ?? ''}${inner[index] ?? ''}`).join('');
    }
    case 'CallExpression':
      return callOf(node, known);
    default:
      return null;
  }
}

function callOf(node: CallExpression, known: ReadonlyMap<string, string>): string | null {
  const names = pathOf(node.callee) ?? [];
  const isPath = names.length === 1 || (names.length === 2 && names[0] === 'path');
  const name = names.at(-1) ?? '';
  const ask = isPath && Object.hasOwn(ASKED, name) ? ASKED[name] : undefined;
  const values = node.arguments.map((one) => valueOf(one, known));
  const texts = values.filter((value) => value !== null);
  return ask === undefined || texts.length < values.length ? null : ask(...texts);
}

/** A path from the top of the track as one from the file. */
function relative(target: string, file: string): string {
  if (!target.startsWith('/')) return target;
  return `./${'../'.repeat(file.split('/').length - 1)}${target.slice(1)}`;
}
