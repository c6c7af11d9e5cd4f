import type { AnyNode } from 'acorn';

import { memberName } from './member-uses.ts';
import { bindingOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';

/** Stands for a value that the text does not tell. */
export const UNKNOWN = Symbol('unknown');
type Value = string | number | boolean | null | typeof UNKNOWN;

/** The value of an expression when a place is reached for the first time, with nothing but the first values of its names. */
export function valueBefore(model: ProgramModel, node: AnyNode, place: AnyNode): Value {
  const of = (other: AnyNode): Value => valueBefore(model, other, place);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ||
        typeof node.value === 'number' ||
        typeof node.value === 'boolean'
        ? node.value
        : UNKNOWN;
    case 'Identifier': {
      const first = firstValue(model, node, place);
      return first === null ? UNKNOWN : of(first);
    }
    case 'UnaryExpression': {
      const value = of(node.argument);
      if (value === UNKNOWN) return UNKNOWN;
      if (node.operator === '!') return !value;
      return node.operator === '-' ? -Number(value) : UNKNOWN;
    }
    case 'MemberExpression': {
      if (memberName(node) !== 'length') return UNKNOWN;
      const value = of(node.object);
      return typeof value === 'string' ? value.length : UNKNOWN;
    }
    case 'LogicalExpression': {
      const left = of(node.left);
      const right = of(node.right);
      if (node.operator === '&&' && (isKnownFalse(left) || isKnownFalse(right))) return false;
      if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
      return node.operator === '||' && !left ? right : left;
    }
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier'
        ? UNKNOWN
        : compared(node.operator, of(node.left), of(node.right));
    default:
      return UNKNOWN;
  }
}

function isKnownFalse(value: Value): boolean {
  return value !== UNKNOWN && !value;
}

/** What a name is created with, where nothing else reaches it before the place; null when something may. */
function firstValue(model: ProgramModel, node: AnyNode, place: AnyNode): AnyNode | null {
  const binding = bindingOf(model, node);
  const uses = binding === null ? [] : (model.uses.get(binding) ?? []);
  const [created] = uses;
  if (created?.kind !== 'declare' || created.value === null || created.node.start > place.end) return null;
  const isChanged = uses.some(
    ({ node: use, kind, home }) =>
      kind !== 'read' &&
      use !== created.node &&
      (kind === 'declare' || use.start < place.start || home !== created.home),
  );
  const isHome = uses.some(({ node: use, home }) => use === node && home === created.home);
  return isChanged || !isHome ? null : created.value;
}

function compared(operator: string, left: Value, right: Value): Value {
  if (
    typeof left !== typeof right ||
    left === UNKNOWN ||
    right === UNKNOWN ||
    left === null ||
    right === null
  )
    return UNKNOWN;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '===':
    case '==':
      return left === right;
    case '!==':
    case '!=':
      return left !== right;
    default:
      return UNKNOWN;
  }
}
