import type { AnyNode, BinaryExpression, Expression } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isText, kindOf, settledValue } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { findBinding } from '../../../sandbox/trace/weave/scopes.ts';
import { bindingOf, scopeAt, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { sourcesOf } from '../model/sources.ts';
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
    yield* namesInQuotes(model, node);
    yield* sumOfLetters(model, node);
    for (const target of targetsOf(node))
      if (target.type === 'MemberExpression' && target.computed && isText(kindOf(model, target.object)))
        yield finding('string-index-write', { name: quoted(textOf(model, target.object)) }, node);
    if (node.type === 'BinaryExpression' && node.operator === '+' && node.left.type !== 'PrivateIdentifier')
      yield* sums(model, node, node.left);
    if (node.type === 'AssignmentExpression' && node.operator === '+=' && node.left.type === 'Identifier') {
      const isSum =
        (kindOf(model, node.left) === 'answer' || beginsAsNumberText(model, node.left)) &&
        kindOf(model, node.right) === 'number';
      if (isSum) yield finding('text-plus-number', { what: quoted(textOf(model, node)) }, node);
    }
  }
}

/** `"Hello $name"`, `"Hello {name}"` and `"Hello $(name)"`, as other languages have it. */
function* namesInQuotes(model: ProgramModel, node: AnyNode): Generator<Finding> {
  const words =
    node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : node.type === 'TemplateElement'
        ? node.value.raw
        : '';
  for (const [written, plain, braced] of words.matchAll(
    /\$([\p{L}_][\p{L}\d_]*)|(?<![$\p{L}])(?:#?\{{1,2}|\$[([])\s*([\p{L}_][\p{L}\d_]*)\s*(?:\}{1,2}|[)\]])/gu,
  )) {
    const name = plain ?? braced ?? '';
    if (findBinding(scopeAt(model, node), name) === null) continue;
    yield finding('name-in-quotes', { written, name }, node);
    return;
  }
}

/** A sum that begins with a number, and gets letters one by one. */
function* sumOfLetters(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return;
  const { left, right, operator } = node;
  const binding = bindingOf(model, left);
  const created = binding === null ? undefined : model.uses.get(binding)?.[0];
  const isNumber = created?.value?.type === 'Literal' && typeof created.value.value === 'number';
  const isPlus =
    right.type === 'BinaryExpression' && right.operator === '+' && bindingOf(model, right.left) === binding;
  const added = operator === '+=' ? right : operator === '=' && isPlus ? right.right : null;
  if (!isNumber || added === null || added.type === 'Literal' || added.type === 'TemplateLiteral') return;
  const isLetter = isText(kindOf(model, added));
  if (isLetter && added.type !== 'BinaryExpression')
    yield finding('text-plus-number', { what: quoted(textOf(model, node)) }, node);
}

/** What an assignment gives a value to. */
function targetsOf(node: AnyNode): AnyNode[] {
  if (node.type !== 'AssignmentExpression') return [];
  return node.left.type === 'ArrayPattern'
    ? node.left.elements.slice(0, 1).flatMap((each) => each ?? [])
    : [node.left];
}

function isNumberText(value: AnyNode): boolean {
  return (
    value.type === 'Literal' && typeof value.value === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(value.value)
  );
}

function areNumberTexts(model: ProgramModel, node: AnyNode): boolean {
  const sources = sourcesOf(model, node) ?? [];
  return sources.length > 0 && sources.every(isNumberText);
}

/** A number, or what a sum made by `reduce` begins with, which is one. */
function isCounted(model: ProgramModel, node: AnyNode): boolean {
  if (kindOf(model, node) === 'number') return true;
  const owner = bindingOf(model, node)?.scope.node; // The scopes keep acorn's own nodes.
  const call = owner === undefined ? undefined : model.parents.get(owner);
  const isFirst = owner !== undefined && isFunction(owner) && isSameName(owner.params[0], node);
  if (!isFirst || call?.type !== 'CallExpression' || memberName(call.callee) !== 'reduce') return false;
  const [, first] = call.arguments;
  return first !== undefined && kindOf(model, first) === 'number';
}

function isSameName(one: AnyNode | undefined, other: AnyNode): boolean {
  return one?.type === 'Identifier' && other.type === 'Identifier' && one.name === other.name;
}

/** `price.toFixed(2)` is a text. */
function isRounded(model: ProgramModel, node: AnyNode): boolean {
  const sources = sourcesOf(model, node) ?? [];
  return (
    sources.length > 0 &&
    sources.every((each) => each.type === 'CallExpression' && memberName(each.callee) === 'toFixed')
  );
}

/** `let total = "0"`, and then a sum. */
function beginsAsNumberText(model: ProgramModel, node: AnyNode): boolean {
  const binding = bindingOf(model, node);
  const created = binding === null ? undefined : model.uses.get(binding)?.[0];
  return created?.kind === 'declare' && created.value !== null && isNumberText(created.value);
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
    const isNumeral =
      isNumberText(settledValue(model, one)) || areNumberTexts(model, one) || isRounded(model, one);
    if ((kindOf(model, one) === 'answer' || isNumeral) && isCounted(model, other)) {
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
