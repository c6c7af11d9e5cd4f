import type { AnyNode, ThisExpression } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { memberName } from '../model/member-uses.ts';
import { around, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** Places where `this` is not the object that it is meant for. */
export function* noteThis(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'ThisExpression') yield* lostAt(model, node);
    const taken = takenMethod(model, node);
    if (taken !== null) yield taken;
  }
}

/** Why `this` is not the object here; nothing where it may be. */
export function* lostAt(model: ProgramModel, node: ThisExpression & AnyNode): Generator<Finding> {
  let arrow: AnyNode | null = null;
  for (const outer of around(model, node)) {
    if (outer.type === 'PropertyDefinition' || outer.type === 'StaticBlock') return;
    if (!isFunction(outer)) continue;
    const parent = model.parents.get(outer);
    if (outer.type === 'ArrowFunctionExpression') {
      if (parent?.type === 'Property' && parent.value === outer) arrow = outer;
      continue;
    }
    if (isOrphan(model, outer) && isInMethod(model, outer)) yield finding('this-lost', {}, node);
    return;
  }
  if (arrow !== null) yield finding('this-in-arrow', {}, node);
}

/** True for a function that is called without an object: one that a method has inside it, or hands on without saying what `this` is. */
function isOrphan({ parents, nodes }: ProgramModel, node: AnyNode): boolean {
  const parent = parents.get(node);
  if (node.type === 'FunctionDeclaration')
    return !nodes.some(
      (each) =>
        (each.type === 'NewExpression' || each.type === 'MemberExpression') &&
        nameOf(each.type === 'NewExpression' ? each.callee : each.object) === node.id?.name,
    );
  return parent?.type === 'CallExpression' && parent.arguments[0] === node && parent.arguments.length < 3
    ? parent.arguments[1]?.type !== 'ThisExpression' && parent.arguments[1]?.type !== 'Identifier'
    : false;
}

function nameOf(node: AnyNode): string | null {
  return node.type === 'Identifier' ? node.name : null;
}

function isInMethod(model: ProgramModel, node: AnyNode): boolean {
  for (const outer of around(model, node)) {
    if (!isFunction(outer) || outer.type === 'ArrowFunctionExpression') continue;
    const parent = model.parents.get(outer);
    if (parent?.type === 'MethodDefinition') return true;
    if (parent?.type === 'Property' && parent.value === outer) return true;
  }
  return false;
}

/** `setTimeout(this.tick, 100)` and `const f = cat.speak`: the method is taken from its object. */
function takenMethod(model: ProgramModel, node: AnyNode): Finding | null {
  const name = memberName(node);
  const parent = model.parents.get(node);
  if (name === null || parent === undefined) return null;
  const isGiven =
    parent.type === 'CallExpression' && parent.arguments[0] === node && isKeeping(parent.callee);
  const isNamed =
    parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier';
  if (!isGiven && !isNamed) return null;
  const methods = model.nodes.filter(
    (each) =>
      ((each.type === 'MethodDefinition' && each.kind === 'method' && !each.static) ||
        (each.type === 'Property' && each.value.type === 'FunctionExpression' && each.kind === 'init')) &&
      each.key.type === 'Identifier' &&
      each.key.name === name,
  );
  const [method] = methods;
  const others = model.nodes.filter(
    (each) =>
      (each.type === 'Property' || each.type === 'PropertyDefinition') &&
      each.key.type === 'Identifier' &&
      each.key.name === name,
  );
  if (method === undefined || methods.length + others.length > 2 || others.some((each) => each !== method))
    return null;
  const usesThis = [...inside(method)].some(({ type }) => type === 'ThisExpression');
  return usesThis ? finding('method-taken', { what: quoted(textOf(model, node)) }, node) : null;
}

/** True for what calls a function later, or again and again. */
function isKeeping(callee: AnyNode): boolean {
  const name = memberName(callee) ?? nameOf(callee) ?? '';
  return /^(?:setTimeout|setInterval|forEach|map|filter|animer|animate|then)$/.test(name);
}
