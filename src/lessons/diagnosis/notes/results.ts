import type { AnyNode, CallExpression, Identifier, MemberExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isPastEnd, isPrinting, loopPast, missingBox } from '../model/indexes.ts';
import { kindOf } from '../model/kinds.ts';
import { memberName, memberUses } from '../model/member-uses.ts';
import {
  foreignMember,
  isWholeObject,
  keysOf,
  membersOf,
  otherOwner,
  ownerOf,
  shapeOf,
} from '../model/members.ts';
import { nearestOf } from '../model/near-words.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { sourcesOf } from '../model/sources.ts';
import { lineAt } from '../places.ts';
import { latinOf, lookAlikeIn } from '../run/look-alikes.ts';
import { explainProperty } from '../run/explain-nothing.ts';
import { quoted } from '../syntax/tokens.ts';
import { notNumbers } from './not-numbers.ts';
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
  if (node.type === 'BinaryExpression' && /^===?$/.test(node.operator) && isTarget(node.left)) {
    const start = model.text.indexOf(node.operator, node.left.end);
    yield finding(
      'comparison-as-assignment',
      { written: node.operator },
      { start, end: start + node.operator.length },
    );
    return;
  }
  if (isAlone(model, node)) yield finding('unused-value', { what: quoted(textOf(model, node)) }, node);
  if (isResult || isPureCall(model, node))
    yield finding('unused-result', { what: quoted(textOf(model, node)) }, node);
}

function isTarget({ type }: AnyNode): boolean {
  return type === 'Identifier' || type === 'MemberExpression';
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
  if (isWritten || isCalled) return;
  if (!node.computed && node.property.type === 'Identifier') yield* otherProperty(model, node, node.property);
  if (isAskedFor(model, node)) return;
  const name = memberName(node);
  if (name !== null) {
    const found = explainProperty(model, node, name);
    if (
      found !== null &&
      (/^(?:misspelt-property|look-alike)$/.test(found.key) || shown.nothing || shown.nan)
    )
      yield found;
    if (found === null && (shown.nothing || shown.nan)) yield* sometimesMissing(model, node, name);
  }
  if (node.computed && shown.nothing && isBeforeStart(model, node)) yield missingBox(model, node, node);
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

/** `list[-1]`. */
function isBeforeStart(model: ProgramModel, { object, property }: MemberExpression): boolean {
  const owner = ownerOf(model, object);
  return (
    (owner === 'list' || owner === 'text') && property.type === 'UnaryExpression' && property.operator === '-'
  );
}

/** `list.size` and `number.length`: another kind of value, or another language, has it. */
function* otherProperty(
  model: ProgramModel,
  node: MemberExpression,
  property: Identifier,
): Generator<Finding> {
  const owner = ownerOf(model, node.object);
  const { name } = property;
  const shape = /^(?:length|size)$/.test(name) ? shapeOf(model, node.object) : null;
  if (
    shape?.owner === 'object' &&
    !shape.members.includes(name) &&
    memberUses(model, name).writes.length === 0
  )
    yield finding('object-length', { what: quoted(textOf(model, node.object)), property: name }, property);
  if (
    owner === null ||
    owner === 'object' ||
    owner === 'console' ||
    memberUses(model, name).writes.length > 0
  )
    return;
  if (membersOf(model, owner, node.object).includes(name)) return;
  const right = foreignMember(name, owner);
  if (right !== null) yield finding('foreign-method', { name, right }, property);
  else if (otherOwner(name, owner) !== null)
    yield finding('method-of-other', { method: name, owner }, property);
}

/** Some of the objects that an expression stands for have a property, and one has not. */
function* sometimesMissing(model: ProgramModel, node: MemberExpression, name: string): Generator<Finding> {
  if (memberUses(model, name).writes.length > 0) return;
  const sources = sourcesOf(model, node.object) ?? [];
  const lacking = sources.find(
    (each) => each.type === 'ObjectExpression' && isWholeObject(each) && !keysOf(each).includes(name),
  );
  if (lacking !== undefined && sources.length > 1)
    yield finding('property-sometimes', { property: name, line: lineAt(model.text, lacking.start) }, lacking);
}

/** `this.vitess = …`, which nothing reads, beside `this.vitesse`. */
function* misspeltTarget(model: ProgramModel, left: AnyNode): Generator<Finding> {
  const name = memberName(left);
  if (name === null || left.type !== 'MemberExpression' || memberUses(model, name).all.length > 1) return;
  const shape = shapeOf(model, left.object);
  const others = (shape?.members ?? []).filter((each) => each !== name);
  const nearest = others.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearestOf(name, others);
  const isKey =
    shape?.owner === 'object' &&
    model.nodes.some(
      (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name,
    );
  if (shape?.owner === 'object' && nearest !== null && !isKey)
    yield finding('misspelt-property', { property: name, nearest }, left.property);
}

/** `list.push = 3` and `console.log = "a"`. */
function* methodReplaced(model: ProgramModel, left: AnyNode): Generator<Finding> {
  const name = memberName(left);
  if (name === null || left.type !== 'MemberExpression') return;
  const owner = ownerOf(model, left.object);
  const isMethod =
    owner !== null &&
    owner !== 'object' &&
    !/^(?:length|[A-Z].*)$/.test(name) &&
    membersOf(model, owner, left.object).includes(name);
  if (isMethod) yield finding('method-replaced', { what: quoted(textOf(model, left)) }, left);
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
  yield* misspeltTarget(model, left);
  yield* methodReplaced(model, left);
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
    const latin = latinOf(node.name);
    const look = latin !== node.name && [...model.uses.keys()].some(({ name }) => name === latin);
    const strange = look ? lookAlikeIn(node.name, node.start) : null;
    if (strange !== null) {
      yield strange;
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
