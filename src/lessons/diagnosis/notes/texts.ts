import type { BinaryExpression, Expression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isText, kindOf, settledValue } from '../model/kinds.ts';
import { findBinding } from '../../../sandbox/trace/scopes.ts';
import { scopeAt, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

const PLACEHOLDER = /\$\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)[^}]*\}/u;

/** Texts that are taken for something else. */
export function* noteTexts(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      const name = PLACEHOLDER.exec(node.value)?.[1];
      if (name !== undefined && findBinding(scopeAt(model, node), name) !== null)
        yield finding('placeholder-in-quotes', { name }, node);
    }
    if (
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      node.left.computed &&
      isText(kindOf(model, node.left.object))
    )
      yield finding('string-index-write', { name: quoted(textOf(model, node.left.object)) }, node);
    if (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier')
      yield* sums(model, node, node.left);
    if (node.type === 'AssignmentExpression' && node.operator === '+=' && node.left.type === 'Identifier') {
      const isSum = kindOf(model, node.left) === 'answer' && kindOf(model, node.right) === 'number';
      if (isSum) yield finding('text-plus-number', { what: quoted(textOf(model, node)) }, node);
    }
  }
}

/** A text that holds a number, or `"Total: " + a + b`, is put side by side with a number, not added to it. */
function* sums(model: ProgramModel, node: BinaryExpression, left: Expression): Generator<Finding> {
  const { right } = node;
  const what = quoted(textOf(model, node));
  if (kindOf(model, left) === 'answer' && kindOf(model, right) === 'answer') {
    yield finding('answers-joined', { what }, node);
    return;
  }
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const value = settledValue(model, one);
    const isNumeral =
      value.type === 'Literal' &&
      typeof value.value === 'string' &&
      /^\s*\d+(?:[.,]\d+)?\s*$/.test(value.value);
    if ((kindOf(model, one) === 'answer' || isNumeral) && kindOf(model, other) === 'number') {
      yield finding('text-plus-number', { what }, node);
      return;
    }
  }
  if (left.type !== 'BinaryExpression' || left.operator !== '+' || left.left.type !== 'Literal') return;
  const isLabel = typeof left.left.value === 'string' && /[:=]\s*$/.test(left.left.value);
  const areNumbers = [left.right, right].every((side) => kindOf(model, side) === 'number');
  const isBare = model.text.slice(left.end, right.start).trim() === '+';
  if (isLabel && areNumbers && isBare) yield finding('text-plus-number', { what }, node);
}
