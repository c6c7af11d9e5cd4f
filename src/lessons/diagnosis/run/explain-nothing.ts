import type { AnyNode, Identifier, MemberExpression } from 'acorn';

import type { ProgramError } from '../../../sandbox/run-program.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction, callsOf, givesNothing, leavesOut, parameterOf } from '../model/calls.ts';
import { settledValue } from '../model/kinds.ts';
import { isPastEnd } from '../model/indexes.ts';
import { isWholeObject, keysOf, membersOf, ownerOf } from '../model/members.ts';
import { nearestOf } from '../model/near-words.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
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
  const member = memberAt(model, place);
  if (member === null) return finding('nothing-inside', { value }, place);
  const { object } = member;
  for (const each of [member, object]) {
    const goesOn =
      each.type === 'MemberExpression' && each.computed ? lineGoesOn(model, each.object.end, '[') : null;
    if (goesOn !== null) return goesOn;
  }
  const reason = value === 'undefined' ? reasonFor(model, error, object, object) : null;
  if (reason !== null) return reason;
  const property = quoted(textOf(model, member.property));
  return finding('property-of-nothing', { what: quoted(textOf(model, object)), value, property }, object);
}

/** Why an expression is undefined; null when the text does not prove it. `place` is where it is told. */
function reasonFor(model: ProgramModel, error: ProgramError, node: AnyNode, place: Stretch): Finding | null {
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

/** An element past the end, or a property that the text of an object does not have. */
function missingMember(model: ProgramModel, node: MemberExpression, place: Stretch): Finding | null {
  if (node.computed) {
    if (!isPastEnd(model, node)) return null;
    return finding(
      'index-past-end',
      { what: quoted(textOf(model, node)), list: quoted(textOf(model, node.object)) },
      place,
    );
  }
  if (node.property.type !== 'Identifier') return null;
  return explainProperty(model, node, node.property);
}

/** A property that what has it does not know; null when it may well have it. */
export function explainProperty(
  model: ProgramModel,
  node: MemberExpression,
  property: Identifier,
): Finding | null {
  const owner = ownerOf(model, node.object);
  if (owner === null) return null;
  const value = settledValue(model, node.object);
  if (owner === 'object' && (value.type !== 'ObjectExpression' || !isWholeObject(value))) return null;
  const own = value.type === 'ObjectExpression' ? keysOf(value) : membersOf(model, owner, node.object);
  const isAdded = model.nodes.some(
    (each) =>
      each.type === 'AssignmentExpression' &&
      each.left.type === 'MemberExpression' &&
      (each.left.computed
        ? owner === 'object'
        : each.left.property.type === 'Identifier' && each.left.property.name === property.name),
  );
  if (
    own.includes(property.name) ||
    isAdded ||
    /^(?:constructor|hasOwnProperty|toString|valueOf)$/.test(property.name)
  )
    return null;
  const nearest =
    own.find((each) => each.toLowerCase() === property.name.toLowerCase()) ??
    nearestOf(property.name, owner === 'object' ? own : [...own]);
  if (nearest !== null) return finding('misspelt-property', { property: property.name, nearest }, property);
  return owner === 'object'
    ? finding('missing-property', { what: quoted(textOf(model, node.object)), property: property.name }, node)
    : null;
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
