import type { AnyNode, Identifier, MemberExpression } from 'acorn';

import type { ProgramError } from '../../../sandbox/run-program.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { findBinding } from '../../../sandbox/trace/weave/scopes.ts';
import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { calledName, methodCalls } from '../model/classes.ts';
import { calledFunction, callsOf, givesNothing, leavesOut, parameterOf } from '../model/calls.ts';
import { isNamed, kindOf, settledValue } from '../model/kinds.ts';
import { isPastEnd, missingBox } from '../model/indexes.ts';
import { memberName, memberUses } from '../model/member-uses.ts';
import { shapeOf } from '../model/members.ts';
import { nearestOf } from '../model/near-words.ts';
import { bindingOf, scopeAt, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { latinOf, lookAlikeIn } from './look-alikes.ts';
import { silentCallback } from '../notes/lists.ts';
import { valueAsIndex } from '../notes/loops.ts';
import { lostAt, noteThis } from '../notes/this-lost.ts';
import { sourcesOf } from '../model/sources.ts';
import { lineAt } from '../places.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { lineGoesOn } from './line-goes-on.ts';

/** A property is looked for where there is nothing: which expression is nothing, and why, as far as the text proves it. */
export function explainNothing(
  model: ProgramModel,
  error: ProgramError,
  value: 'undefined' | 'null',
  place: Stretch,
): Finding {
  const row = error.message.startsWith('cannot set') ? rowAt(model, place) : null;
  if (row !== null) return row;
  const member = memberAt(model, place);
  if (member === null) return finding('nothing-inside', { value }, place);
  const { object } = member;
  for (const each of [member, object]) {
    const goesOn =
      each.type === 'MemberExpression' && each.computed ? lineGoesOn(model, each.object.end, '[') : null;
    if (goesOn !== null) return goesOn;
  }
  const lost = lostThis(model, object);
  if (lost !== null) return lost;
  const reason =
    (value === 'undefined' ? reasonFor(model, error, object, object) : null) ?? unfound(model, object, value);
  if (reason !== null) return reason;
  const property = quoted(textOf(model, member.property));
  return finding('property-of-nothing', { what: quoted(textOf(model, object)), value, property }, object);
}

/** The `this` that a value is taken from, where it is not the object that is meant. */
function lostThis(model: ProgramModel, object: AnyNode): Finding | null {
  const root = object.type === 'MemberExpression' ? object.object : object;
  if (root.type !== 'ThisExpression') return null;
  const [lost] = lostAt(model, root);
  if (lost !== undefined || root !== object) return lost ?? null;
  // In a class `this` is undefined only where a method was called without its object.
  return [...noteThis(model)].find(({ key }) => key === 'method-taken') ?? null;
}

/** A search, or a list, that had nothing to give: the run says so. */
export function unfound(model: ProgramModel, object: AnyNode, value: string): Finding | null {
  const call = settledValue(model, object);
  if (call.type === 'MemberExpression' && call.computed) return noSuchBox(model, call, object);
  const name = call.type === 'CallExpression' ? memberName(call.callee) : null;
  const what = quoted(textOf(model, call));
  if (name === 'forEach') return finding('foreach-result', {}, call);
  if (name !== null && /^(?:find|findLast|get|match|exec|getItem)$/.test(name))
    return finding('nothing-found', { what, value }, object);
  return name !== null && /^(?:pop|shift|at)$/.test(name) && value === 'undefined'
    ? finding('list-is-empty', { what }, object)
    : null;
}

/** `list[i]` is undefined: the list has no box of this number, or the object no such property. */
function noSuchBox(model: ProgramModel, member: MemberExpression, place: Stretch): Finding | null {
  const params = {
    what: quoted(textOf(model, member)),
    list: quoted(textOf(model, member.object)),
    index: quoted(textOf(model, member.property)),
  };
  const [value] = valueAsIndex(model, member);
  if (value !== undefined) return value;
  const silent = silentSource(model, member.object);
  if (silent !== null) return silent;
  const owner = shapeOf(model, member.object)?.owner ?? null;
  const isNumber = kindOf(model, member.property) === 'number';
  if (owner === 'list' || owner === 'text' || (owner === null && isNumber))
    return missingBox(model, member, place);
  return owner === 'object' && !isNumber ? finding('missing-key', params, place) : null;
}

/** The function of `map` that gives nothing, where a list comes from it: all its boxes are there, and empty. */
function silentSource(model: ProgramModel, list: AnyNode): Finding | null {
  for (const source of sourcesOf(model, list) ?? []) {
    const [silent] = source.type === 'CallExpression' ? silentCallback(source) : [];
    if (silent !== undefined) return silent;
  }
  return null;
}

/** Why an expression is undefined; null when the text does not prove it. `place` is where it is told. */
export function reasonFor(
  model: ProgramModel,
  error: ProgramError,
  node: AnyNode,
  place: Stretch,
): Finding | null {
  if (node.type === 'MemberExpression') return missingMember(model, node, place);
  const called = calledFunction(model, node);
  if (called !== null) {
    if (!givesNothing(called)) return null;
    return finding(
      'function-without-return',
      { name: called.name, line: lineAt(model.text, called.node.start) },
      place,
    );
  }
  if (node.type !== 'Identifier') return null;
  const settled = settledValue(model, node);
  return settled === node ? unfilledName(model, error, node, place) : reasonFor(model, error, settled, place);
}

function unfilledName(
  model: ProgramModel,
  error: ProgramError,
  node: Identifier,
  place: Stretch,
): Finding | null {
  const binding = bindingOf(model, node);
  if (binding === null) return null;
  const parameter = parameterOf(model, binding);
  const method = parameter === null ? missingOfMethod(model, error, binding, place) : null;
  if (method !== null) return method;
  const uses = model.uses.get(binding) ?? [];
  const writes = uses.filter(({ kind }) => kind === 'write' || kind === 'update');
  if (parameter !== null) {
    if (writes.length > 0) return null;
    const caller = error.stack[1]?.line;
    const calls = callsOf(model, parameter.owner);
    const lacking = calls.filter((call) => leavesOut(call, parameter.index));
    const isProved =
      lacking.length > 0 &&
      (calls.length === lacking.length ||
        lacking.some(
          ({ start, end }) =>
            caller !== undefined && lineAt(model.text, start) <= caller && caller <= lineAt(model.text, end),
        ));
    return isProved
      ? finding('missing-argument', { name: parameter.owner.name, parameter: node.name }, place)
      : null;
  }
  const declared = uses.find(({ kind }) => kind === 'declare');
  const parent = declared === undefined ? undefined : model.parents.get(declared.node);
  const isEmpty =
    parent?.type === 'VariableDeclarator' && (parent.init === null || parent.init === undefined);
  const isInLoopHead =
    parent !== undefined &&
    /^For(?:Of|In)/.test(model.parents.get(model.parents.get(parent) ?? parent)?.type ?? '');
  if (!isEmpty || isInLoopHead || writes.some(({ node: at }) => at.start < node.start)) return null;
  return finding('never-filled', { name: node.name, line: lineAt(model.text, parent.start) }, place);
}

/** The parameter of a method, or of a constructor, that the call gives nothing for. */
function missingOfMethod(
  model: ProgramModel,
  error: ProgramError,
  binding: Binding,
  place: Stretch,
): Finding | null {
  const owner = binding.scope.node;
  if (!isFunction(owner)) return null;
  const index = owner.params.findIndex((each) => each.type === 'Identifier' && each.name === binding.name);
  const calls = index < 0 ? null : methodCalls(model, owner);
  const caller = error.stack[1]?.line;
  const lacking = (calls ?? []).find(
    (call) =>
      call.arguments.length <= index &&
      !call.arguments.some(({ type }) => type === 'SpreadElement') &&
      (calls?.length === 1 ||
        lineAt(model.text, call.start) === caller ||
        lineAt(model.text, call.end) === caller),
  );
  if (lacking === undefined) return null;
  return finding('missing-argument', { name: calledName(model, lacking), parameter: binding.name }, place);
}

/** An element past the end, or a property that the text of an object does not have. */
function missingMember(model: ProgramModel, node: MemberExpression, place: Stretch): Finding | null {
  const name = memberName(node);
  if (name !== null) return explainProperty(model, node, name);
  if (!node.computed || !isPastEnd(model, node)) return null;
  return finding(
    'index-past-end',
    { what: quoted(textOf(model, node)), list: quoted(textOf(model, node.object)) },
    place,
  );
}

/** A property that what has it does not know; null when it may well have it. */
export function explainProperty(model: ProgramModel, node: MemberExpression, name: string): Finding | null {
  const { property } = node;
  const shape = shapeOf(model, node.object);
  if (shape === null) return null;
  const { owner, members: own } = shape;
  const isAdded =
    memberUses(model, name).writes.length > 0 || (owner === 'object' && model.nodes.some(addsMembers));
  if (own.includes(name) || isAdded || /^(?:constructor|hasOwnProperty|toString|valueOf)$/.test(name))
    return null;
  const nearest = own.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearestOf(name, own);
  const look = lookAlikeIn(name, property.start + (node.computed ? 1 : 0));
  if (look !== null && own.includes(latinOf(name))) return look;
  if (nearest !== null) return finding('misspelt-property', { property: name, nearest }, property);
  const isVariable = bindingNamed(model, node, name);
  if (owner === 'object' && isVariable)
    return finding('name-as-property', { what: quoted(textOf(model, node.object)), property: name }, node);
  return owner === 'object'
    ? finding('missing-property', { what: quoted(textOf(model, node.object)), property: name }, node)
    : null;
}

/** Whether a variable of the program that can be seen from a place has a name. */
function bindingNamed(model: ProgramModel, node: AnyNode, name: string): boolean {
  return findBinding(scopeAt(model, node), name) !== null;
}

/** True for what may give an object members that its text does not name: `object[key] = …`, `Object.assign(…)`. */
function addsMembers(node: AnyNode): boolean {
  if (node.type === 'AssignmentExpression')
    return (
      node.left.type === 'MemberExpression' && node.left.computed && node.left.property.type !== 'Literal'
    );
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'Object' &&
    (isNamed(node, 'assign') || isNamed(node, 'defineProperty'))
  );
}

/** `grid[y][x] = 1` where `grid[y]` is not there yet: the engine points at the sign. */
function rowAt(model: ProgramModel, { start }: Stretch): Finding | null {
  const write = model.nodes.findLast(
    (node) => node.type === 'AssignmentExpression' && node.left.end <= start && start <= node.right.end,
  );
  const target = write?.type === 'AssignmentExpression' ? write.left : null;
  if (
    target?.type !== 'MemberExpression' ||
    target.object.type !== 'MemberExpression' ||
    !target.object.computed
  )
    return null;
  return finding('row-not-made', { what: quoted(textOf(model, target.object)) }, target.object);
}

/** The innermost `object.property` or `object[property]` whose point or bracket is at a place. */
function memberAt({ nodes }: ProgramModel, { start }: Stretch): MemberExpression | null {
  const found = nodes.findLast((node): node is MemberExpression => {
    if (node.type !== 'MemberExpression') return false;
    return node.computed
      ? node.object.end <= start && start <= node.property.start
      : node.property.start === start;
  });
  return found ?? null;
}
