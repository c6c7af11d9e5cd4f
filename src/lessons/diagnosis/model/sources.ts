import type { AnyNode, CallExpression, Function as FunctionNode, MemberExpression } from 'acorn';

import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { calledFunction, callsOf } from './calls.ts';
import { classOf, fieldValues, methodCalls } from './classes.ts';
import { memberName, memberUses } from './member-uses.ts';
import { bindingOf, functionOf, inside, namedFunctions } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';

/** Methods that hand the elements of their list to a function, one after the other. */
export const CALLING_METHODS =
  /^(?:map|forEach|filter|find|findIndex|findLast|findLastIndex|some|every|flatMap)$/;
/** Methods that give a list of the same elements, and those that give one of them. */
const SAME_ELEMENTS = /^(?:filter|slice|sort|reverse|toSorted|toReversed|concat|splice)$/;
const ONE_ELEMENT = /^(?:find|findLast|pop|shift|at)$/;
/** Most expressions that are looked at for one question. */
const MAX_LOOKS = 400;
/** Answers that were given before: a program is asked the same again and again. */
const known = new WeakMap<AnyNode, AnyNode[] | null>();

/** What is being looked for: what is being looked at already gives nothing new. */
interface Search {
  readonly model: ProgramModel;
  readonly open: Set<AnyNode>;
  looks: number;
}

/**
 * The expressions that may give an expression its value, looked for through variables, parameters, loops, lists and objects;
 * null when not all of them are known. Those that cannot be followed any further stand for themselves.
 */
export function sourcesOf(model: ProgramModel, node: AnyNode): AnyNode[] | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = sources({ model, open: new Set(), looks: 0 }, node);
  known.set(node, found);
  return found;
}

/** The same for the elements of a list. */
export function elementsOf(model: ProgramModel, list: AnyNode): AnyNode[] | null {
  return elements({ model, open: new Set(), looks: 0 }, list);
}

function sources(search: Search, node: AnyNode): AnyNode[] | null {
  search.looks += 1;
  if (search.looks > MAX_LOOKS) return null;
  if (search.open.has(node)) return [];
  search.open.add(node);
  const found = sourcesHere(search, node);
  search.open.delete(node);
  return found;
}

function sourcesHere(search: Search, node: AnyNode): AnyNode[] | null {
  switch (node.type) {
    case 'Identifier':
      return ofName(search, node);
    case 'MemberExpression':
      return ofMember(search, node);
    case 'CallExpression':
      return ofCall(search, node);
    case 'ConditionalExpression':
      return all([node.consequent, node.alternate], (each) => sources(search, each));
    case 'LogicalExpression':
      return all([node.left, node.right], (each) => sources(search, each));
    case 'AwaitExpression':
    case 'ChainExpression':
      return sources(search, node.type === 'AwaitExpression' ? node.argument : node.expression);
    case 'AssignmentExpression':
      return node.operator === '=' ? sources(search, node.right) : [node];
    default:
      return [node];
  }
}

/** The answers for several things together; null when one of them is not known. */
function all(things: readonly AnyNode[], ask: (thing: AnyNode) => AnyNode[] | null): AnyNode[] | null {
  const found: AnyNode[] = [];
  for (const thing of things) {
    const answer = ask(thing);
    if (answer === null) return null;
    found.push(...answer);
  }
  return found;
}

function ofName(search: Search, node: AnyNode): AnyNode[] | null {
  const { model } = search;
  const binding = bindingOf(model, node);
  if (binding === null) return node.type === 'Identifier' && node.name === 'undefined' ? [node] : null;
  const named = functionOf(model, binding);
  if (named !== null) return [named.node];
  const writes = (model.uses.get(binding) ?? []).filter(({ kind }) => kind !== 'read');
  const found: AnyNode[] = [];
  for (const { node: target, kind, value } of writes) {
    const given = value === null ? ofTarget(search, target, kind, binding) : sources(search, value);
    if (given === null) return null;
    found.push(...given);
  }
  return found;
}

/** What a name is given where no single expression stands for it. */
function ofTarget(search: Search, target: AnyNode, kind: string, binding: Binding): AnyNode[] | null {
  const { model } = search;
  const parent = model.parents.get(target);
  if (kind === 'update') return parent === undefined ? null : [parent];
  if (parent?.type === 'AssignmentExpression') return [parent];
  if (parent?.type === 'VariableDeclarator') {
    const head = model.parents.get(model.parents.get(parent) ?? parent);
    if (head?.type === 'ForOfStatement') return elements(search, head.right);
    return head?.type === 'ForInStatement' ? null : [];
  }
  return parent !== undefined && isFunction(parent) ? ofParameter(search, parent, target, binding) : null;
}

function ofParameter(
  search: Search,
  owner: FunctionNode & AnyNode,
  target: AnyNode,
  { name }: Binding,
): AnyNode[] | null {
  const { model } = search;
  const index = owner.params.findIndex((each) => each === target);
  if (index < 0 || name === 'this') return null;
  const given = argumentsOf(model, owner, index);
  if (given !== null) return all(given, (each) => sources(search, each));
  const call = model.parents.get(owner);
  const giver = call?.type === 'CallExpression' && call.arguments[0] === owner ? methodOf(call) : null;
  const isElement =
    giver !== null &&
    ((index === 0 && CALLING_METHODS.test(giver.method)) || (index === 1 && /^reduce/.test(giver.method)));
  return isElement ? elements(search, giver.object) : null;
}

/** What the calls of a function, or of a method, give at a place; null when it may be called from elsewhere. */
function argumentsOf(model: ProgramModel, owner: AnyNode, index: number): AnyNode[] | null {
  const named = namedFunctions(model).find(({ node }) => node === owner);
  const calls = named === undefined ? methodCalls(model, owner) : callsOf(model, named);
  if (calls === null) return null;
  const reads = named === undefined ? [] : (model.uses.get(named.binding) ?? []);
  if (named !== undefined && reads.filter(({ kind }) => kind === 'read').length > calls.length) return null;
  if (calls.some((call) => call.arguments.some(({ type }) => type === 'SpreadElement'))) return null;
  return calls.flatMap((call) => call.arguments[index] ?? []);
}

function ofMember(search: Search, node: MemberExpression): AnyNode[] | null {
  if (node.object.type === 'Super') return null;
  const name = memberName(node);
  if (name === null) return node.computed ? elements(search, node.object) : null;
  const owners = sources(search, node.object);
  if (owners === null || owners.length === 0) return null;
  return all(owners, (owner) => ofProperty(search, owner, name));
}

function ofProperty(search: Search, owner: AnyNode, name: string): AnyNode[] | null {
  const { model } = search;
  if (owner.type !== 'ObjectExpression') {
    const made = classOf(model, owner);
    const values = made === null ? null : fieldValues(model, made, name);
    return values === null || values.length === 0 ? null : all(values, (each) => sources(search, each));
  }
  const property = owner.properties.find(
    (each) =>
      each.type === 'Property' &&
      !each.computed &&
      ((each.key.type === 'Identifier' && each.key.name === name) ||
        (each.key.type === 'Literal' && each.key.value === name)),
  );
  if (property?.type !== 'Property' || property.kind !== 'init') return null;
  const { writes } = memberUses(model, name);
  return all([property.value, ...writes], (each) => sources(search, each));
}

function ofCall(search: Search, call: CallExpression): AnyNode[] | null {
  const named = calledFunction(search.model, call);
  if (named !== null) return ofResult(search, named.node);
  const method = methodOf(call);
  if (method === null || !ONE_ELEMENT.test(method.method)) return [call];
  return elements(search, method.object) ?? [call];
}

/** What a function gives back. */
function ofResult(search: Search, node: FunctionNode & AnyNode): AnyNode[] | null {
  if (node.generator || node.async) return null;
  if (node.body.type !== 'BlockStatement') return sources(search, node.body);
  const results = [...inside(node.body, true)].flatMap((part) =>
    part.type === 'ReturnStatement' ? (part.argument ?? []) : [],
  );
  return all(results, (each) => sources(search, each));
}

/** `object.method(…)`. */
function methodOf({ callee }: CallExpression): { object: AnyNode; method: string } | null {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return null;
  return callee.object.type === 'Super' ? null : { object: callee.object, method: callee.property.name };
}

function elements(search: Search, list: AnyNode): AnyNode[] | null {
  const lists = sources(search, list);
  if (lists === null || lists.length === 0) return null;
  const own = all(lists, (each) => ofList(search, each));
  const pushed = own === null ? null : all(pushedTo(search.model, list), (each) => sources(search, each));
  return own === null || pushed === null ? null : [...own, ...pushed];
}

function ofList(search: Search, list: AnyNode): AnyNode[] | null {
  if (list.type === 'ArrayExpression')
    return all(
      list.elements.flatMap((each) => each ?? []),
      (each) => (each.type === 'SpreadElement' ? elements(search, each.argument) : sources(search, each)),
    );
  if (list.type === 'NewExpression' && list.callee.type === 'Identifier' && list.callee.name === 'Array')
    return list.arguments.length > 1 ? all(list.arguments, (each) => sources(search, each)) : null;
  if (list.type !== 'CallExpression') return null;
  const method = methodOf(list);
  if (method === null) return null;
  if (SAME_ELEMENTS.test(method.method)) return elements(search, method.object);
  const [given] = list.arguments;
  if (method.method === 'map' && given !== undefined && isFunction(given)) return ofResult(search, given);
  return null;
}

/** What `push` and `unshift` put into the list that a name, or a field, stands for. */
function pushedTo(model: ProgramModel, list: AnyNode): AnyNode[] {
  const binding = bindingOf(model, list);
  const calls = ['push', 'unshift'].flatMap((method) => memberUses(model, method).calls);
  return calls.flatMap((call) => {
    const target = methodOf(call)?.object;
    if (target === undefined) return [];
    const isSame =
      binding === null
        ? memberName(list) !== null && memberName(target) === memberName(list)
        : bindingOf(model, target) === binding;
    return isSame ? call.arguments : [];
  });
}
