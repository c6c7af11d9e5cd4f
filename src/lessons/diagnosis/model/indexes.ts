import type { AnyNode, BinaryExpression, MemberExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { isNamed, settledValue } from './kinds.ts';
import { around, bindingOf, textOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';

/** Methods that change how many elements a list has. */
const CHANGES_LENGTH = /^(?:push|pop|shift|unshift|splice|concat|fill|length)$/;

/** True when the text proves that an element past the end of its list is read, at least on one turn of its loop. */
export function isPastEnd(model: ProgramModel, node: MemberExpression): boolean {
  const { object, property } = node;
  if (
    isNamed(property, 'length') &&
    property.type === 'MemberExpression' &&
    isSame(model, property.object, object)
  )
    return true;
  const settled = settledValue(model, property);
  if (
    settled.type === 'MemberExpression' &&
    isNamed(settled, 'length') &&
    isSame(model, settled.object, object) &&
    !isResized(model, object)
  )
    return true;
  if (property.type === 'Literal' && typeof property.value === 'number') {
    const list = settledValue(model, object);
    if (list.type !== 'ArrayExpression' || list.elements.some((each) => each?.type === 'SpreadElement'))
      return false;
    return property.value >= list.elements.length && !isResized(model, object);
  }
  return property.type === 'Identifier' && loopPast(model, node) !== null;
}

/** The condition `i <= list.length` of a loop around `list[i]`; null when there is none. */
export function loopPast(model: ProgramModel, node: MemberExpression): BinaryExpression | null {
  for (const outer of around(model, node)) {
    if (outer.type !== 'ForStatement' && outer.type !== 'WhileStatement') continue;
    const { test } = outer;
    if (test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') continue;
    const index = test.operator === '<' ? ahead(node.property) : node.property;
    if (!/^<=?$/.test(test.operator) || index === null) continue;
    const isIndex =
      index.type === 'Identifier' &&
      bindingOf(model, index) === bindingOf(model, test.left) &&
      index.name === test.left.name;
    if (
      isIndex &&
      test.right.type === 'MemberExpression' &&
      isNamed(test.right, 'length') &&
      isSame(model, test.right.object, node.object)
    )
      return test;
  }
  return null;
}

/** The counter in `i + 1`; null for anything else. */
function ahead(property: AnyNode): AnyNode | null {
  return property.type === 'BinaryExpression' &&
    property.operator === '+' &&
    property.right.type === 'Literal' &&
    typeof property.right.value === 'number' &&
    property.right.value >= 1
    ? property.left
    : null;
}

/** True for two expressions that are written the same and name the same variable. */
export function isSame(model: ProgramModel, one: AnyNode, other: AnyNode): boolean {
  if (one.type === 'Identifier' && other.type === 'Identifier')
    return one.name === other.name && bindingOf(model, one) === bindingOf(model, other);
  return one.type === other.type && textOf(model, one) === textOf(model, other);
}

/** True when a list may get more or fewer elements than it is written with. */
export function isResized(model: ProgramModel, list: AnyNode): boolean {
  const binding = bindingOf(model, list);
  if (binding === null) return true;
  return (model.uses.get(binding) ?? []).some(({ node }) => {
    const parent = model.parents.get(node);
    if (parent?.type !== 'MemberExpression' || parent.object !== node)
      return parent?.type === 'CallExpression' && parent.callee !== node && !isPrinting(parent.callee);
    const outer = model.parents.get(parent);
    if (parent.computed || isNamed(parent, 'length'))
      return outer?.type === 'AssignmentExpression' && outer.left === parent;
    return parent.property.type === 'Identifier' && CHANGES_LENGTH.test(parent.property.name);
  });
}

/** True for `console.log` and its like. */
export function isPrinting(callee: AnyNode): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'console'
  );
}

/** What to tell of an element that a list has not: a minus sign before a number was meant to count from the end. */
export function missingBox(model: ProgramModel, member: MemberExpression, place: Stretch): Finding {
  const { object, property } = member;
  const params = {
    what: quoted(textOf(model, member)),
    list: quoted(textOf(model, object)),
    index: quoted(textOf(model, property)),
  };
  const isFromEnd = property.type === 'UnaryExpression' && property.argument.type === 'Literal';
  return isFromEnd ? finding('negative-index', params, place) : finding('no-such-box', params, place);
}
