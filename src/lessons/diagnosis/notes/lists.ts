import type { AnyNode, BinaryExpression, CallExpression, Function as FunctionNode } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { kindOf } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { bindingOf, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** Methods of lists whose function has to give something back. */
const ASKING = /^(?:map|filter|find|findIndex|findLast|some|every|reduce|flatMap|sort|toSorted)$/;

/** Lists that are not what they seem, and methods whose result is not what is expected. */
export function* noteLists(model: ProgramModel): Generator<Finding> {
  yield* rowsWithoutComma(model);
  for (const node of model.nodes) {
    if (node.type === 'BinaryExpression') yield* added(model, node);
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue;
    const method = memberName(node.callee);
    if (method === null) continue;
    yield* silentCallback(node);
    if (/^(?:push|unshift)$/.test(method)) yield* lengthKept(model, node, node.callee.object, method);
    if (method === 'forEach') yield* nothingKept(model, node);
  }
}

/** `[[1, 2] [3, 4]]`: without a comma, the second pair of brackets asks the first for an element. */
export function* rowsWithoutComma(model: ProgramModel): Generator<Finding> {
  for (const list of model.nodes) {
    if (list.type !== 'ArrayExpression') continue;
    for (const element of list.elements) {
      if (element?.type !== 'MemberExpression' || !element.computed) continue;
      let first: AnyNode = element;
      while (first.type === 'MemberExpression' && first.computed && first.object.type === 'MemberExpression')
        first = first.object;
      if (
        first.type !== 'MemberExpression' ||
        !/^(?:Array|Object)Expression$|^Literal$/.test(first.object.type)
      )
        continue;
      const { object } = first;
      const gap = /^\s*/.exec(model.text.slice(object.end))?.[0].length ?? 0;
      const right = model.text.slice(object.end + gap, first.end);
      const params = { left: quoted(textOf(model, object)), right: quoted(right) };
      yield finding('missing-comma', params, { start: object.end, end: object.end });
    }
  }
}

/** `[1, 2] + [3]`: the sum is a text. */
function* added(model: ProgramModel, node: BinaryExpression): Generator<Finding> {
  if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') return;
  const kinds = [kindOf(model, node.left), kindOf(model, node.right)];
  if (!kinds.includes('list') || !kinds.every((kind) => kind === 'list' || kind === 'number')) return;
  const parts = [node.left, node.right].map(
    (part) => `${kindOf(model, part) === 'list' ? '...' : ''}${textOf(model, part)}`,
  );
  const params = { what: quoted(textOf(model, node)), right: quoted(`[${parts.join(', ')}]`) };
  yield finding('lists-added', params, node);
}

/** `numbers.map((n) => { n * 2 })`. */
export function* silentCallback({ callee, arguments: [given] }: CallExpression): Generator<Finding> {
  const method = memberName(callee);
  if (method === null || !ASKING.test(method)) return;
  if (given === undefined || !isFunction(given) || given.async || given.generator) return;
  if (isSilent(given)) yield finding('callback-without-return', { method }, given);
}

/** True for a function with braces that has no `return` at all, and throws nothing. */
export function isSilent({ body }: FunctionNode): boolean {
  if (body.type !== 'BlockStatement') return false;
  return ![...inside(body, true)].some(({ type }) => type === 'ReturnStatement' || type === 'ThrowStatement');
}

/** `list = list.push(4)`. */
function* lengthKept(
  model: ProgramModel,
  call: CallExpression,
  object: AnyNode,
  method: string,
): Generator<Finding> {
  const keeper = model.parents.get(call);
  const target =
    keeper?.type === 'AssignmentExpression' && keeper.operator === '=' && keeper.right === call
      ? keeper.left
      : keeper?.type === 'VariableDeclarator'
        ? keeper.id
        : null;
  if (target === null || (kindOf(model, object) !== 'list' && !isSameText(model, target, object))) return;
  if (isSameText(model, target, object) || isUsedAsList(model, target))
    yield finding('push-result', { method }, call);
}

function isSameText(model: ProgramModel, one: AnyNode, other: AnyNode): boolean {
  return textOf(model, one) === textOf(model, other);
}

function isUsedAsList(model: ProgramModel, target: AnyNode): boolean {
  const binding = bindingOf(model, target);
  const uses = binding === null ? [] : (model.uses.get(binding) ?? []);
  return uses.some(({ node, kind }) => {
    const user = model.parents.get(node);
    if (kind !== 'read') return false;
    if (user?.type === 'MemberExpression' && user.object === node) return memberName(user) !== 'toFixed';
    return (user?.type === 'ForOfStatement' && user.right === node) || user?.type === 'SpreadElement';
  });
}

/** `const doubles = numbers.forEach(…)`. */
function* nothingKept(model: ProgramModel, call: CallExpression): Generator<Finding> {
  const parent = model.parents.get(call);
  const isKept =
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'ReturnStatement' ||
    (parent?.type === 'AssignmentExpression' && parent.right === call) ||
    (parent?.type === 'CallExpression' && parent.callee !== call) ||
    (parent?.type === 'MemberExpression' && parent.object === call);
  if (isKept) yield finding('foreach-result', {}, call);
}
