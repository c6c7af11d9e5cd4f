import type { AnyNode } from 'acorn';

import type { Refusal } from '../refusal.ts';
import { lineAt, parseProgram, pathOf, walk } from './syntax.ts';

/** Built-in classes, each with the names that its objects have before a program adds any. */
const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [Object, Array, String, Number, Boolean, Function, Promise, Map, Set, Date, RegExp].map((one) => [
    one.name,
    new Set(Object.getOwnPropertyNames(one.prototype)),
  ]),
);
const DEFINERS = /^(?:Object|Reflect)\.(?:defineProperty|defineProperties|assign)$/;

/**
 * Where a solution gives built-in objects another method than they have, or gives one to every object: tests keep the
 * built-ins as they are, so they cannot see it. What it adds to lists, texts and the like, they do see.
 */
export function findChangedBuiltIns(file: string, text: string): readonly Refusal[] {
  const parsed = parseProgram(text);
  if (!parsed.ok) return [];
  const found: Refusal[] = [];
  const note = (home: AnyNode | undefined, name: string | null, at: AnyNode): void => {
    const [root = '', part, ...rest] = (home === undefined ? null : pathOf(home)) ?? [];
    const usual = CLASSES.get(root);
    if (usual === undefined || part !== 'prototype' || rest.length > 0 || name === null) return;
    if (root !== 'Object' && !usual.has(name)) return;
    found.push({ code: 'built-in', file, line: lineAt(text, at.start), name: `${root}.prototype.${name}` });
  };
  walk(parsed.program, (node) => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      note(node.left.object, keyOf(node.left.property, node.left.computed), node);
    if (node.type === 'CallExpression' && DEFINERS.test(pathOf(node.callee)?.join('.') ?? '')) {
      const [home, what] = node.arguments;
      const names =
        what?.type === 'ObjectExpression'
          ? what.properties.map((one) => (one.type === 'Property' ? keyOf(one.key, one.computed) : null))
          : [what === undefined ? null : keyOf(what, true)];
      for (const name of names) note(home, name, node);
    }
    return true;
  });
  return found;
}

function keyOf(node: AnyNode, isComputed: boolean): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'Identifier' && !isComputed ? node.name : null;
}
