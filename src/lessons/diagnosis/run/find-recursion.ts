import type { AnyNode, CallExpression } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { callsOf } from '../model/calls.ts';
import { memberName } from '../model/member-uses.ts';
import { around, inside, namedFunctions } from '../model/program-model.ts';
import type { NamedFunction, ProgramModel } from '../model/program-model.ts';

/** The function that calls itself without an end, and why; null when the text does not say which one it is. */
export function findEndlessRecursion(model: ProgramModel): Finding | null {
  const candidates = namedFunctions(model).flatMap((named) => {
    const own = callsOf(model, named).filter((call) => isInside(call, named.node));
    return own.length === 0 ? [] : [{ named, own }];
  });
  const accessor = selfCallingAccessor(model) ?? selfCallingMethod(model);
  if (accessor !== null) return accessor;
  const proved = candidates.flatMap(({ named, own }) => explainRecursion(model, named, own) ?? []);
  const [first] = proved;
  if (first !== undefined) return first;
  const [only, ...others] = candidates;
  if (only === undefined) return mutualRecursion(model);
  const call = only.own[0];
  if (call === undefined || others.length > 0) return null;
  return finding('endless-recursion', { name: only.named.name }, call);
}

/** `set name(value) { this.name = value; }`, and the same for `get`. */
function selfCallingAccessor(model: ProgramModel): Finding | null {
  for (const node of model.nodes) {
    if (node.type !== 'MethodDefinition' && node.type !== 'Property') continue;
    if ((node.kind !== 'get' && node.kind !== 'set') || node.key.type !== 'Identifier') continue;
    const { name } = node.key;
    const own = [...inside(node.value)].find((part) => {
      if (memberName(part) !== name || part.type !== 'MemberExpression') return false;
      const parent = model.parents.get(part);
      const isWritten = parent?.type === 'AssignmentExpression' && parent.left === part;
      return part.object.type === 'ThisExpression' && isWritten === (node.kind === 'set');
    });
    if (own !== undefined) return finding('accessor-calls-itself', { word: node.kind, name }, own);
  }
  return null;
}

/** A method that calls itself on the same object. */
function selfCallingMethod(model: ProgramModel): Finding | null {
  const found: Finding[] = [];
  for (const node of model.nodes) {
    if ((node.type !== 'MethodDefinition' && node.type !== 'Property') || !isFunction(node.value)) continue;
    if (node.key.type !== 'Identifier') continue;
    const { name } = node.key;
    const owner = node.value;
    const call = [...inside(owner.body)].find(
      (part): part is CallExpression & AnyNode =>
        part.type === 'CallExpression' &&
        memberName(part.callee) === name &&
        part.callee.type === 'MemberExpression' &&
        part.callee.object.type === 'ThisExpression',
    );
    if (call === undefined) continue;
    const isAlways = isUnconditional(model, owner, call);
    found.push(finding(isAlways ? 'recursion-without-end' : 'endless-recursion', { name }, call));
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

/** Two functions that call each other. */
function mutualRecursion(model: ProgramModel): Finding | null {
  const functions = namedFunctions(model);
  for (const one of functions) {
    for (const other of functions) {
      const there = callsOf(model, other).find((call) => isInside(call, one.node));
      const back = callsOf(model, one).find((call) => isInside(call, other.node));
      if (one !== other && there !== undefined && back !== undefined)
        return finding('mutual-recursion', { name: one.name, other: other.name }, back);
    }
  }
  return null;
}

function explainRecursion(
  model: ProgramModel,
  named: NamedFunction,
  own: readonly CallExpression[],
): Finding | null {
  const always = own.find((call) => isUnconditional(model, named.node, call));
  if (always !== undefined) return finding('recursion-without-end', { name: named.name }, always);
  const late = own
    .flatMap(({ arguments: given }) => given)
    .find((each) => each.type === 'UpdateExpression' && !each.prefix);
  if (late?.type === 'UpdateExpression' && late.argument.type === 'Identifier')
    return finding('postfix-argument', { name: late.argument.name, sign: late.operator }, late);
  const same = own.find((call) => isUnchanged(model, named, call));
  return same === undefined ? null : finding('recursion-same-argument', { name: named.name }, same);
}

/** True for a call that is made whenever the function gets going, and before anything could end it. */
function isUnconditional(model: ProgramModel, node: NamedFunction['node'], call: CallExpression): boolean {
  for (const outer of around(model, call)) {
    if (outer === node) break;
    if (
      isFunction(outer) ||
      /^(?:If|Switch|While|For|ForOf|ForIn|Try|DoWhile)Statement$|^(?:Conditional|Logical)Expression$/.test(
        outer.type,
      )
    )
      return false;
  }
  for (const part of inside(node.body, true))
    if (
      (part.type === 'ReturnStatement' || part.type === 'ThrowStatement') &&
      part.start < call.start &&
      part.end < call.start
    )
      return false;
  return true;
}

/** True when the function calls itself with the very values that it was given. */
function isUnchanged(model: ProgramModel, { node }: NamedFunction, call: CallExpression): boolean {
  if (node.params.length === 0 || call.arguments.length !== node.params.length) return false;
  return call.arguments.every((given, index) => {
    const parameter = node.params[index];
    if (given.type !== 'Identifier' || parameter?.type !== 'Identifier' || given.name !== parameter.name)
      return false;
    return !isWritten(model, given, node);
  });
}

function isWritten(model: ProgramModel, name: AnyNode, node: AnyNode): boolean {
  for (const [binding, uses] of model.uses)
    if (name.type === 'Identifier' && binding.name === name.name && binding.scope.node === node)
      return uses.some(({ kind }) => kind === 'write' || kind === 'update');
  return true;
}

function isInside(call: AnyNode, node: AnyNode): boolean {
  return node.start <= call.start && call.end <= node.end;
}
