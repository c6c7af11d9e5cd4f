import type { AnyNode, CallExpression, Function as FunctionNode } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction, callsOf, givesNothing, leavesOut } from '../model/calls.ts';
import { calledName, methodCalls } from '../model/classes.ts';
import { kindOf } from '../model/kinds.ts';
import { bindingOf, functionOf, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';
import type { Shown } from './shown.ts';

/** Values that are missing between the parentheses of a call, or that it cannot change. */
export function* noteArguments(model: ProgramModel, node: AnyNode, shown: Shown): Generator<Finding> {
  if (shown.nan || shown.nothing) {
    if (node.type === 'CallExpression') yield* missingArgument(model, node);
    if (isFunction(node)) yield* missingOfMethod(model, node);
  }
  if (node.type === 'CallExpression') yield* unusedArgument(model, node);
  yield* copyChanged(model, node);
}

/** A call gives fewer values than its function uses. */
function* missingArgument(model: ProgramModel, call: CallExpression): Generator<Finding> {
  const named = calledFunction(model, call);
  if (named === null) return;
  for (const [index, parameter] of named.node.params.entries()) {
    if (parameter.type !== 'Identifier' || !leavesOut(call, index)) continue;
    const binding = [...model.uses.keys()].find(
      (each) => each.name === parameter.name && each.scope.node === named.node,
    );
    const uses = binding === undefined ? [] : (model.uses.get(binding) ?? []);
    const isExpected = uses.some(({ node, kind }) => kind === 'write' || isAsked(model, node));
    if (isExpected || !uses.some(({ kind }) => kind === 'read')) continue;
    yield finding('missing-argument', { name: named.name, parameter: parameter.name }, call);
    return;
  }
}

/** A call gives a value that its function has no name for; `Math.random` has none for any. */
function* unusedArgument(model: ProgramModel, call: CallExpression): Generator<Finding> {
  const [first] = call.arguments;
  if (first !== undefined && textOf(model, call.callee) === 'Math.random')
    yield finding('random-range', {}, call);
  const named = calledFunction(model, call);
  const extra = named === null ? undefined : call.arguments[named.node.params.length];
  if (named === null || extra === undefined || takesAny(named.node)) return;
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return;
  yield finding('extra-argument', { name: named.name, value: quoted(textOf(model, extra)) }, extra);
}

/** True for a function that can read values it has no name for. */
function takesAny(node: FunctionNode & AnyNode): boolean {
  if (node.params.at(-1)?.type === 'RestElement') return true;
  for (const part of inside(node.body))
    if (part.type === 'Identifier' && part.name === 'arguments') return true;
  return false;
}

/** The same for methods, and for the objects that `new` makes. */
function* missingOfMethod(model: ProgramModel, owner: FunctionNode & AnyNode): Generator<Finding> {
  const calls = methodCalls(model, owner) ?? [];
  for (const [index, parameter] of owner.params.entries()) {
    if (parameter.type !== 'Identifier') continue;
    const binding = bindingOf(model, parameter);
    const uses = binding === null ? [] : (model.uses.get(binding) ?? []);
    if (uses.some(({ node, kind }) => kind === 'write' || isAsked(model, node))) continue;
    if (!uses.some(({ kind }) => kind === 'read')) continue;
    const call = calls.find(
      (each) =>
        each.arguments.length <= index && !each.arguments.some(({ type }) => type === 'SpreadElement'),
    );
    if (call === undefined) continue;
    yield finding('missing-argument', { name: calledName(model, call), parameter: parameter.name }, call);
    return;
  }
}

/** A parameter that only gets another value: what the call was given stays as it was. */
function* copyChanged(model: ProgramModel, node: AnyNode): Generator<Finding> {
  const named =
    node.type === 'FunctionDeclaration' ? functionOf(model, bindingOf(model, node.id ?? node)) : null;
  if (named === null || !givesNothing(named)) return;
  for (const parameter of named.node.params) {
    const binding = bindingOf(model, parameter);
    const uses = binding === null ? [] : (model.uses.get(binding) ?? []);
    const changes = uses.flatMap(({ node: use, kind }) =>
      kind === 'write' || kind === 'update' ? (model.parents.get(use) ?? []) : [],
    );
    const [change] = changes;
    const isGiven = callsOf(model, named).some(
      ({ arguments: given }) => given[named.node.params.indexOf(parameter)]?.type === 'Identifier',
    );
    const isOne = /^(?:number|text|answer|boolean)$/.test(kindOf(model, parameter));
    // A sum reads its own name: nothing else may.
    const isRead = uses.some(
      ({ kind, node: use }) => kind === 'read' && !changes.some((each) => isInside(each, use)),
    );
    if (binding !== null && change !== undefined && isGiven && isOne && !isRead)
      yield finding('copy-changed', { name: binding.name }, change);
  }
}

function isInside(outer: AnyNode, node: AnyNode): boolean {
  return outer.start <= node.start && node.end <= outer.end;
}

/** True where a program asks whether a value is there at all. */
function isAsked(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  if (parent === undefined) return false;
  if (
    parent.type === 'LogicalExpression' ||
    parent.type === 'UnaryExpression' ||
    parent.type === 'ChainExpression'
  )
    return true;
  if ('test' in parent && parent.test === node) return true;
  return (
    (parent.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) ||
    (parent.type === 'MemberExpression' && parent.optional)
  );
}
