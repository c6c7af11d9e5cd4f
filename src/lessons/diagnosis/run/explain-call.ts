import type { AnyNode, CallExpression, Expression, NewExpression, Super } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction } from '../model/calls.ts';
import { kindOf } from '../model/kinds.ts';
import {
  COMMON_MEMBERS,
  foreignMember,
  membersOf,
  onlyOwner,
  otherOwner,
  ownerOf,
} from '../model/members.ts';
import type { Owner } from '../model/members.ts';
import { classOf, methodNamed } from '../model/classes.ts';
import { memberUses } from '../model/member-uses.ts';
import { sourcesOf } from '../model/sources.ts';
import { writtenMethods } from '../model/own-members.ts';
import { nearestMember } from '../model/near-words.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { noteLists } from '../notes/lists.ts';
import { lostAt } from '../notes/this-lost.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { lineGoesOn } from './line-goes-on.ts';

/** Methods of lists whose first value has to be a function. */
const CALLING_METHODS =
  /^(?:map|forEach|filter|find|findIndex|findLast|findLastIndex|some|every|reduce|reduceRight|flatMap)$/;

/** Something is called that is no function. `place` is where the engine found it: the last name of what is called, or its bracket. */
export function explainNotFunction(model: ProgramModel, place: Stretch): Finding {
  const call = callAt(model, place);
  if (call === null) return finding('not-callable', {}, place);
  const { callee } = call;
  const goesOn = lineGoesOn(model, callee.end, '(');
  if (goesOn !== null) return goesOn;
  switch (callee.type) {
    case 'MemberExpression':
      if (callee.computed || callee.property.type !== 'Identifier') break;
      return (
        explainKeptLength(model, callee.object) ??
        lostThis(model, callee.object) ??
        explainGiven(model, call, callee.property.name) ??
        explainMethod(model, callee.object, callee.property.name, callee.property)
      );
    case 'Identifier': {
      if (kindOf(model, callee) === 'list') return finding('list-called', { name: callee.name }, callee);
      const kind = ownerOf(model, callee);
      if (kind === 'number' || kind === 'text' || kind === 'boolean' || kind === 'object')
        return finding('value-called', { callee: callee.name, owner: kind }, callee);
      return finding('not-a-function', { callee: callee.name }, callee);
    }
    case 'Literal': {
      if (typeof callee.value !== 'number') break;
      const [first] = call.arguments;
      const right = first === undefined ? '()' : `(${textOf(model, first)})`;
      return finding('missing-times', { left: textOf(model, callee), right: quoted(right) }, callee);
    }
    default:
      break;
  }
  return finding('not-callable', {}, place);
}

/** A method of lists that calls what it is given: it is there, so that what it is given is no function. */
function explainGiven(
  model: ProgramModel,
  { callee, arguments: [given] }: CallExpression | NewExpression,
  method: string,
): Finding | null {
  if (callee.type !== 'MemberExpression' || !CALLING_METHODS.test(method)) return null;
  if (ownerOf(model, callee.object) !== 'list') return null;
  const called = given === undefined ? null : calledFunction(model, given);
  if (called !== null && given !== undefined) return finding('called-at-once', { name: called.name }, given);
  return finding('needs-function', {}, given ?? callee.property);
}

/** `list = list.push(4)`: what is called is a number by now. */
function explainKeptLength(model: ProgramModel, object: AnyNode): Finding | null {
  const binding = bindingOf(model, object);
  return (
    [...noteLists(model)].find(
      ({ key, from }) =>
        /^(?:push|foreach)-result$/.test(key) &&
        (model.uses.get(binding ?? never) ?? []).some(({ value }) => value?.start === from),
    ) ?? null
  );
}

const never = {} as Parameters<ProgramModel['uses']['get']>[0]; // No key of any map.

/** `this.method()` where `this` is not the object. */
function lostThis(model: ProgramModel, object: AnyNode): Finding | null {
  if (object.type !== 'ThisExpression') return null;
  const [lost] = lostAt(model, object);
  return lost ?? null;
}

function explainMethod(
  model: ProgramModel,
  object: Expression | Super,
  name: string,
  property: Stretch,
): Finding {
  const owner = ownerOf(model, object);
  const own = owner === null ? [] : membersOf(model, owner, object);
  const known = owner === null ? [...writtenMethods(model), ...COMMON_MEMBERS] : own;
  if (name === 'length' && owner !== 'object')
    return finding('property-called', { name: quoted(textOf(model, object)), property: name }, property);
  if (own.includes(name))
    return finding('property-called', { name: quoted(textOf(model, object)), property: name }, property);
  const sameLetters = known.find((each) => each.toLowerCase() === name.toLowerCase() && each !== name);
  if (sameLetters !== undefined) return finding('wrong-case', { name, nearest: sameLetters }, property);
  const foreign = foreignMember(name, owner);
  if (foreign !== null) return finding('foreign-method', { name, right: foreign }, property);
  if (owner !== null && owner !== 'object' && otherOwner(name, owner) !== null) {
    return finding('method-of-other', { method: name, owner }, property);
  }
  const nearest = nearestMember(
    name,
    known.filter((each) => each !== name),
  );
  if (nearest !== null) return finding('misspelt-method', { name, nearest }, property);
  const kind = writtenMethods(model).includes(name) ? null : onlyOwner(name);
  if (kind !== null && owner === 'object') return methodOfKind(model, object, name, kind, property);
  if (owner !== null) return finding('unknown-method', { method: name, owner }, property);
  const made = (sourcesOf(model, object) ?? []).flatMap((each) => classOf(model, each) ?? []);
  if (
    made.some((each) => methodNamed(model, each, name) !== null) &&
    memberUses(model, name).writes.length > 0
  )
    return finding('field-hides-method', { name }, property);
  if (object.type === 'Identifier' && object.name === 'random' && bindingOf(model, object) === null)
    return finding('foreign-name', { name: `random.${name}`, right: 'Math.random' }, property);
  if (kind !== null) return methodOfKind(model, object, name, kind, property);
  return finding('not-a-function', { callee: quoted(`${textOf(model, object)}.${name}`) }, property);
}

/** A method that only values of another kind have. */
function methodOfKind(
  model: ProgramModel,
  object: AnyNode,
  method: string,
  owner: Owner,
  place: Stretch,
): Finding {
  return finding('method-of-kind', { method, owner, what: quoted(textOf(model, object)) }, place);
}

/** `setTimeout(tic(), 1000)`: the function is called at once, and what it gives back is no function. */
export function explainNoFunction(model: ProgramModel, order: string, place: Stretch): Finding {
  const [given] = callAt(model, place)?.arguments ?? [];
  const called = given === undefined ? null : calledFunction(model, given);
  if (called !== null && given !== undefined) return finding('called-at-once', { name: called.name }, given);
  return finding(
    'order-function',
    { order, got: given === undefined ? 'undefined' : quoted(textOf(model, given)) },
    place,
  );
}

/** The class that is called without `new`. */
export function explainClassCall(model: ProgramModel, place: Stretch): Finding {
  const call = callAt(model, place);
  const name = call === null ? '' : quoted(textOf(model, call.callee));
  return finding('class-without-new', { name }, call?.callee ?? place);
}

/** The innermost call whose name, or whose bracket, is at a place. */
function callAt({ nodes, text }: ProgramModel, { start }: Stretch): CallExpression | NewExpression | null {
  // A call that is given back at once has no place of its own in the engine: that of `return` stands for it.
  const back = nodes.find((node) => node.type === 'ReturnStatement' && node.start === start);
  if (back?.type === 'ReturnStatement' && back.argument?.type === 'CallExpression') return back.argument;
  const found = nodes.findLast((node): node is CallExpression | NewExpression => {
    if (node.type === 'NewExpression' && node.start === start) return true;
    if (node.type !== 'CallExpression') return false;
    return nameStart(node.callee) === start || text.indexOf('(', node.callee.end) === start;
  });
  return found ?? null;
}

function nameStart(callee: AnyNode): number {
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property.start : callee.start;
}
