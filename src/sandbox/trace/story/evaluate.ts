import type { AnyNode, BinaryExpression, MemberExpression } from 'acorn';

import { TAG } from '../log/log-format.ts';
import type { Frame } from './call-stack.ts';
import type { LoggedValue } from '../log/log-format.ts';
import type { RunState } from '../log/run-state.ts';
import { unwrapped } from '../weave/syntax.ts';
import type { TracedScope } from '../weave/traced-program.ts';
import { titleParts } from '../log/value-text.ts';

/** A variable as one call sees it. */
export interface SeenVariable {
  readonly instance: number;
  readonly binding: number;
  readonly value: LoggedValue;
}

/** The variable that a name means where a call stands; null for one that has no value yet, or that nothing declares. */
export function lookUp(state: RunState, frame: Frame, name: string): SeenVariable | null {
  const { scopes, bindings, sites } = state.traced;
  for (let id: number | null = sites[frame.site]?.scope ?? frame.home; id !== null;) {
    const scope: TracedScope | undefined = scopes[id];
    if (scope === undefined) return null;
    const binding = scope.bindings.find((one) => bindings[one]?.name === name);
    if (binding !== undefined) {
      const instance = state.instanceOf(frame, id);
      const value = state.value(instance, binding);
      return value === undefined ? null : { instance, binding, value };
    }
    id = scope.parent;
  }
  return null;
}

/**
 * What an expression is worth where a call stands, without running anything: names, entries of objects, lengths and sums
 * of numbers. Null for all else.
 */
export function evaluate(state: RunState, frame: Frame, expression: AnyNode): LoggedValue | null {
  const node = unwrapped(expression);
  switch (node.type) {
    case 'Identifier':
      return lookUp(state, frame, node.name)?.value ?? null;
    case 'ThisExpression':
      return lookUp(state, frame, 'this')?.value ?? null;
    case 'Literal':
      return typeof node.value === 'number' ? numberValue(node.value) : null;
    case 'UnaryExpression': {
      const inner = node.operator === '-' ? evaluate(state, frame, node.argument) : null;
      return inner?.tag === TAG.number ? numberValue(-inner.payload) : null;
    }
    case 'BinaryExpression':
      return evaluateSum(state, frame, node);
    case 'MemberExpression':
      return evaluateMember(state, frame, node);
    default:
      return null;
  }
}

function evaluateSum(state: RunState, frame: Frame, node: BinaryExpression): LoggedValue | null {
  if (node.left.type === 'PrivateIdentifier') return null;
  const left = evaluate(state, frame, node.left);
  const right = evaluate(state, frame, node.right);
  if (left?.tag !== TAG.number || right?.tag !== TAG.number) return null;
  switch (node.operator) {
    case '+':
      return numberValue(left.payload + right.payload);
    case '-':
      return numberValue(left.payload - right.payload);
    case '*':
      return numberValue(left.payload * right.payload);
    case '/':
      return numberValue(left.payload / right.payload);
    case '%':
      return numberValue(left.payload % right.payload);
    default:
      return null;
  }
}

function evaluateMember(state: RunState, frame: Frame, node: MemberExpression): LoggedValue | null {
  if (node.object.type === 'Super') return null;
  const receiver = evaluate(state, frame, node.object);
  if (receiver?.tag !== TAG.object) return null;
  const object = state.object(receiver.payload);
  if (object === null) return null;
  const { kind } = titleParts(object.title);
  const isList = kind === 'array' || kind === 'typed';
  if (node.property.type === 'PrivateIdentifier')
    return entryOf(state, object.items, `#${node.property.name}`);
  if (!node.computed) {
    if (node.property.type !== 'Identifier') return null;
    if (isList) return node.property.name === 'length' ? numberValue(object.length) : null;
    return kind === 'object' ? entryOf(state, object.items, node.property.name) : null;
  }
  const key = evaluate(state, frame, node.property);
  if (isList && key?.tag === TAG.number) return object.items.get(key.payload) ?? null;
  if (kind !== 'object') return null;
  const literal = unwrapped(node.property);
  if (literal.type === 'Literal' && typeof literal.value === 'string')
    return entryOf(state, object.items, literal.value);
  if (key?.tag === TAG.number) return entryOf(state, object.items, String(key.payload));
  return key?.tag === TAG.text ? (object.items.get(-1 - key.payload) ?? null) : null;
}

function entryOf(state: RunState, items: ReadonlyMap<number, LoggedValue>, key: string): LoggedValue | null {
  for (const [id, value] of items) if (id < 0 && state.text(-1 - id) === key) return value;
  return null;
}

function numberValue(payload: number): LoggedValue {
  return { tag: TAG.number, payload };
}
