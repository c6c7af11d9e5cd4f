import type { AnyNode, CallExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isPastEnd, isPrinting, loopPast } from '../model/indexes.ts';
import { isText, kindOf, settledValue } from '../model/kinds.ts';
import { nearestOf } from '../model/near-words.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { sourcesOf } from '../model/sources.ts';
import { lineAt } from '../places.ts';
import { explainProperty } from '../run/explain-nothing.ts';
import { quoted } from '../syntax/tokens.ts';
import type { Shown } from './shown.ts';
import { isPureCall } from './functions.ts';

/** Results that get lost, and values that are not there. */
export function* noteResults(model: ProgramModel, shown: Shown): Generator<Finding> {
  const hasBits = model.nodes.some(
    (node) => node.type === 'BinaryExpression' && /^(?:[&|]|<<|>>>?)$/.test(node.operator),
  );
  for (const node of model.nodes) {
    if (node.type === 'ExpressionStatement') yield* unused(model, node.expression);
    if (node.type === 'MemberExpression') yield* absent(model, node, shown);
    if (node.type === 'AssignmentExpression') yield* assignment(model, node);
    if (node.type === 'CallExpression') yield* decimalComma(model, node);
    if (node.type === 'BinaryExpression' && node.operator === '^' && !hasBits) {
      const isPower =
        node.right.type === 'Literal' &&
        (node.right.value === 2 || node.right.value === 3) &&
        node.left.type !== 'Literal';
      // `3.14 * r ^ 2`: what is left of the sign is the last of the product.
      const isProduct = node.left.type === 'BinaryExpression' && model.text.charAt(node.left.end) !== ')';
      const base = isProduct && node.left.type === 'BinaryExpression' ? node.left.right : node.left;
      const place = { start: base.start, end: node.end };
      if (isPower)
        yield finding(
          'power-sign',
          { left: quoted(textOf(model, base)), right: textOf(model, node.right) },
          place,
        );
    }
  }
  yield* withoutLet(model);
  if (shown.nan) yield* notNumbers(model);
}

/** `score + 1;` and `name.trim();`. */
function* unused(model: ProgramModel, node: AnyNode): Generator<Finding> {
  const isResult =
    node.type === 'BinaryExpression' && node.operator !== 'in' && node.operator !== 'instanceof';
  // Behind a `return` that is alone on its line, the value is not lost: it is never reached.
  if (/\breturn[^\S\n]*\n\s*$/.test(model.text.slice(0, node.start))) return;
  if (isAlone(model, node)) yield finding('unused-value', { what: quoted(textOf(model, node)) }, node);
  if (isResult || isPureCall(model, node))
    yield finding('unused-result', { what: quoted(textOf(model, node)) }, node);
}

/** A value, a variable or a function without a name as an instruction of its own. The text at the top may be `"use strict"`. */
function isAlone(model: ProgramModel, node: AnyNode): boolean {
  const statement = model.parents.get(node);
  if (statement?.type === 'ExpressionStatement' && statement.directive !== undefined)
    return !statement.directive.startsWith('use ');
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'Identifier':
      return bindingOf(model, node) !== null && kindOf(model, node) !== 'function';
    default:
      return false;
  }
}

/** `console.log(radius * 3,14)`. */
function* decimalComma(
  model: ProgramModel,
  { callee, arguments: given }: CallExpression,
): Generator<Finding> {
  for (const [index, right] of given.entries()) {
    const left = given[index - 1];
    if (left?.type !== 'BinaryExpression' || !/^[*/]$/.test(left.operator) || !isPrinting(callee)) continue;
    const [whole, part] = [textOf(model, left.right), textOf(model, right)];
    const isOne = model.text.slice(left.end, right.start) === ',';
    if (isOne && /^\d+$/.test(whole) && /^\d+$/.test(part))
      yield finding('decimal-comma', { left: whole, right: part }, { start: left.end, end: right.start });
  }
}

/** A property that a text, a list or an object does not have, or an element past the end. */
function* absent(model: ProgramModel, node: AnyNode, shown: Shown): Generator<Finding> {
  if (node.type !== 'MemberExpression' || node.object.type === 'Super') return;
  const parent = model.parents.get(node);
  const isWritten =
    (parent?.type === 'AssignmentExpression' && parent.left === node) || parent?.type === 'UpdateExpression';
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  if (isWritten || isCalled || isAskedFor(model, node)) return;
  if (!node.computed && node.property.type === 'Identifier') {
    const found = explainProperty(model, node, node.property);
    if (found !== null && (found.key === 'misspelt-property' || shown.nothing || shown.nan)) yield found;
  }
  if (
    node.computed &&
    (shown.nothing || shown.nan) &&
    loopPast(model, node) === null &&
    isPastEnd(model, node)
  ) {
    yield finding(
      'index-past-end',
      { what: quoted(textOf(model, node)), list: quoted(textOf(model, node.object)) },
      node,
    );
  }
}

/** True where a program asks whether the value is there. */
function isAskedFor(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  if (parent === undefined) return false;
  return (
    /^(?:Logical|Unary)Expression$/.test(parent.type) ||
    ('test' in parent && parent.test === node) ||
    (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator))
  );
}

/** `score =+ 5` and `i = i++`. */
function* assignment(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return;
  const { left, right } = node;
  const between = model.text.slice(left.end, right.start + 2);
  if (right.type === 'UnaryExpression' && /^(?:\+|-)$/.test(right.operator) && /^\s*=[+-] /.test(between)) {
    const start = model.text.indexOf('=', left.end);
    yield finding(
      'equals-plus',
      { written: `=${right.operator}`, right: `${right.operator}=` },
      { start, end: start + 2 },
    );
  }
  if (
    right.type === 'UpdateExpression' &&
    !right.prefix &&
    left.type === 'Identifier' &&
    bindingOf(model, left) !== null &&
    bindingOf(model, left) === bindingOf(model, right.argument)
  )
    yield finding('self-increment', { name: left.name }, node);
}

/** Names that are given a value and never created. */
function* withoutLet(model: ProgramModel): Generator<Finding> {
  const seen = new Set<string>();
  for (const { node, kind } of model.free) {
    if (kind !== 'write' || seen.has(node.name)) continue;
    seen.add(node.name);
    if (node.name === 'let') {
      yield finding('missing-name', {}, node);
      continue;
    }
    const own = nearestOf(
      node.name,
      [...model.uses.keys()].map(({ name }) => name),
    );
    yield own === null
      ? finding('missing-let', { name: node.name }, node)
      : finding('misspelt-name', { name: node.name, nearest: own }, node);
  }
}

/** Where NaN comes from: a word in a calculation, or a sum that begins with nothing. */
function* notNumbers(model: ProgramModel): Generator<Finding> {
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
    if (node.type === 'VariableDeclarator' && (node.init === null || node.init === undefined))
      yield* emptySum(model, node.id);
  }
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
    (change?.type === 'AssignmentExpression' && change.operator === '+=') ||
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
