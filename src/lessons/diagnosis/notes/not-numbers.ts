import type { AnyNode } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isText, kindOf, settledValue } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { elementsOf, sourcesOf } from '../model/sources.ts';
import { lineAt } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';

/** Where NaN comes from: a word in a calculation, or a sum that begins with nothing. */
export function* notNumbers(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'BinaryExpression' && /^(?:[-*/%]|\*\*)$/.test(node.operator)) {
      for (const side of [node.left, node.right]) {
        const owner = side.type === 'PrivateIdentifier' ? null : kindOf(model, side);
        if (owner === 'list' || owner === 'object')
          yield finding(
            'nan-from-other',
            { what: quoted(textOf(model, node)), part: quoted(textOf(model, side)), owner },
            node,
          );
        if (node.operator === '*' && isRepeated(side)) {
          yield finding('repeat-text', { text: quoted(textOf(model, side)) }, node);
          continue;
        }
        const value = settledValue(model, side);
        const isWord =
          value.type === 'Literal' && typeof value.value === 'string' && Number.isNaN(Number(value.value));
        if (isWord && isText(kindOf(model, side)))
          yield finding(
            'nan-made',
            { what: quoted(textOf(model, node)), text: quoted(textOf(model, value)) },
            node,
          );
      }
    }
    yield* converted(model, node);
    yield* textMinus(model, node);
    yield* divisionByNothing(model, node);
    if (node.type === 'VariableDeclarator' && (node.init === null || node.init === undefined))
      yield* emptySum(model, node.id);
  }
}

/** A text between quotes that is multiplied, and holds no number: it was meant to be repeated. */
function isRepeated(side: AnyNode): boolean {
  return (
    side.type === 'Literal' &&
    typeof side.value === 'string' &&
    Number.isNaN(Number(side.value)) &&
    !/\d/.test(side.value)
  );
}

/** `"Left: " + a - b`: what is taken away from is a text. */
function* textMinus(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'BinaryExpression' || node.operator !== '-' || node.left.type !== 'BinaryExpression')
    return;
  const { left, right } = node;
  if (left.operator !== '+' || !isText(kindOf(model, left)) || model.text.charAt(left.end) === ')') return;
  yield finding(
    'text-minus',
    { right: quoted(`(${textOf(model, left.right)} - ${textOf(model, right)})`) },
    node,
  );
}

/** `sum / list.length` for a list without elements. */
function* divisionByNothing(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'BinaryExpression' || node.operator !== '/' || memberName(node.right) !== 'length')
    return;
  if (node.right.type !== 'MemberExpression') return;
  const lists = sourcesOf(model, node.right.object) ?? [];
  const isEmpty = lists.some((each) => each.type === 'ArrayExpression' && each.elements.length === 0);
  if (isEmpty && elementsOf(model, node.right.object)?.length === 0)
    yield finding('divided-by-nothing', { list: quoted(textOf(model, node.right.object)) }, node);
}

/** `Number("12,50")`, wherever the text comes from. */
function* converted(model: ProgramModel, node: AnyNode): Generator<Finding> {
  const isCall =
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    /^(?:Number|parseInt|parseFloat)$/.test(node.callee.name) &&
    bindingOf(model, node.callee) === null;
  const given = isCall
    ? node.arguments[0]
    : node.type === 'UnaryExpression' && node.operator === '+'
      ? node.argument
      : undefined;
  if (given === undefined) return;
  const isStrict = !isCall || (node.callee.type === 'Identifier' && node.callee.name === 'Number');
  const word = (sourcesOf(model, given) ?? []).find(
    (each) =>
      each.type === 'Literal' &&
      typeof each.value === 'string' &&
      Number.isNaN(isStrict ? Number(each.value) : Number.parseFloat(each.value)),
  );
  if (word !== undefined)
    yield finding('nan-made', { what: quoted(textOf(model, node)), text: quoted(textOf(model, word)) }, node);
}

function* emptySum(model: ProgramModel, id: AnyNode): Generator<Finding> {
  const binding = bindingOf(model, id);
  const [created, first] = binding === null ? [] : (model.uses.get(binding) ?? []);
  if (binding === null || created === undefined || first === undefined || first.home !== created.home) return;
  const change = model.parents.get(first.node);
  const isSum =
    (change?.type === 'AssignmentExpression' && change.operator === '+=' && change.left === first.node) ||
    change?.type === 'UpdateExpression' ||
    (change?.type === 'AssignmentExpression' &&
      change.operator === '=' &&
      change.right.type === 'BinaryExpression' &&
      bindingOf(model, change.right.left) === binding);
  if (isSum && change !== undefined)
    yield finding(
      'never-filled',
      { name: binding.name, line: lineAt(model.text, created.node.start) },
      change,
    );
}
