import type { AnyNode, CallExpression } from 'acorn';

import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { bindingOf, functionOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';
import { sourcesOf } from './sources.ts';

/** What kind of value an expression has, as far as the text proves it. `answer` is a text that somebody typed. */
export type Kind =
  | 'text'
  | 'answer'
  | 'number'
  | 'boolean'
  | 'list'
  | 'object'
  | 'function'
  | 'promise'
  | 'nothing'
  | 'unknown';

const TO_TEXT =
  'toUpperCase toLowerCase trim trimStart trimEnd slice substring substr repeat replace replaceAll padStart padEnd charAt concat normalize toString'.split(
    ' ',
  );
const TO_LIST = 'map filter slice concat splice reverse sort flat flatMap toSorted toReversed fill'.split(
  ' ',
);
const GLOBAL_RESULTS: Readonly<Record<string, Kind>> = {
  prompt: 'answer',
  lire: 'answer',
  ask: 'answer',
  confirm: 'boolean',
  Number: 'number',
  parseInt: 'number',
  parseFloat: 'number',
  hasard: 'number',
  random: 'number',
  String: 'text',
  Boolean: 'boolean',
  isNaN: 'boolean',
  Array: 'list',
};

/** The kind of an expression's value; `unknown` unless the text leaves no doubt. */
export function kindOf(model: ProgramModel, node: AnyNode, depth = 0): Kind {
  if (depth > 12) return 'unknown';
  const kind = kindHere(model, node, depth);
  if (kind !== 'unknown' || depth > 6) return kind;
  const sources = sourcesOf(model, node);
  if (sources === null || sources.length === 0 || sources.includes(node)) return kind;
  return common(sources.map((each) => ownSum(model, each, depth) ?? kindHere(model, each, depth + 1)));
}

/** `n += 2` and `n = n + 2` keep the kind of what is added, as long as all else that `n` is given has it, too. */
function ownSum(model: ProgramModel, node: AnyNode, depth: number): Kind | null {
  if (node.type === 'AssignmentExpression' && node.operator === '+=')
    return kindOf(model, node.right, depth + 1);
  const target = model.parents.get(node);
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null;
  if (target?.type !== 'AssignmentExpression' || target.operator !== '=') return null;
  const binding = bindingOf(model, target.left);
  return binding !== null && bindingOf(model, node.left) === binding
    ? kindOf(model, node.right, depth + 1)
    : null;
}

function kindHere(model: ProgramModel, node: AnyNode, depth: number): Kind {
  const of = (other: AnyNode): Kind => kindOf(model, other, depth + 1);
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') return 'text';
      if (typeof node.value === 'number') return 'number';
      if (typeof node.value === 'boolean') return 'boolean';
      return node.value === null && node.raw === 'null' ? 'nothing' : 'unknown';
    case 'TemplateLiteral':
      return 'text';
    case 'ArrayExpression':
      return 'list';
    case 'ObjectExpression':
      return 'object';
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return 'function';
    case 'Identifier':
      return kindOfName(model, node, depth);
    case 'UnaryExpression':
      if (node.operator === '!') return 'boolean';
      if (node.operator === 'typeof') return 'text';
      return node.operator === '-' || node.operator === '+' ? 'number' : 'unknown';
    case 'UpdateExpression':
      return 'number';
    case 'BinaryExpression':
      if (/^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(node.operator)) return 'boolean';
      return node.operator === '+' ? sum(of(node.left), of(node.right)) : 'number';
    case 'ConditionalExpression':
      return common([of(node.consequent), of(node.alternate)]);
    case 'AssignmentExpression':
      return node.operator === '=' ? of(node.right) : 'unknown';
    case 'MemberExpression':
      return isNamed(node, 'length') && /^(?:text|answer|list)$/.test(of(node.object)) ? 'number' : 'unknown';
    case 'CallExpression':
      return kindOfCall(model, node, of);
    case 'NewExpression':
      return kindOfMade(model, node.callee);
    default:
      return 'unknown';
  }
}

/** The expression that a name stands for when it is given one once and for all; the expression itself when it is no name. */
export function settledValue(model: ProgramModel, node: AnyNode): AnyNode {
  const binding = bindingOf(model, node);
  if (binding === null) return node;
  const writes = (model.uses.get(binding) ?? []).filter(({ kind }) => kind !== 'read');
  const [only] = writes;
  return only?.kind === 'declare' && writes.length === 1 && only.value !== null && !isFunction(only.value)
    ? settledOnce(model, only.value, node)
    : node;
}

function settledOnce(model: ProgramModel, value: AnyNode, name: AnyNode): AnyNode {
  return value.type === 'Identifier' && value !== name ? settledValue(model, value) : value;
}

/** True for `object.name`. */
export function isNamed(node: AnyNode, name: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  );
}

/** Whether values of a kind are put together as texts by `+`. */
export function isText(kind: Kind): boolean {
  return kind === 'text' || kind === 'answer';
}

function kindOfName(model: ProgramModel, node: AnyNode, depth: number): Kind {
  if (node.type !== 'Identifier') return 'unknown';
  const binding = bindingOf(model, node);
  if (binding === null) {
    if (node.name === 'undefined') return 'nothing';
    return node.name === 'NaN' || node.name === 'Infinity' ? 'number' : 'unknown';
  }
  if (functionOf(model, binding) !== null) return 'function';
  return kindOfVariable(model, binding, depth);
}

/** A variable has a kind when everything that it is ever given has it. */
function kindOfVariable(model: ProgramModel, binding: Binding, depth: number): Kind {
  const kinds: Kind[] = [];
  for (const { node, kind, value } of model.uses.get(binding) ?? []) {
    if (kind === 'read') continue;
    const parent = model.parents.get(node);
    if (kind === 'update') kinds.push('number');
    else if (kind === 'declare' && parent?.type === 'VariableDeclarator' && value === null) {
      const head = model.parents.get(model.parents.get(parent) ?? parent);
      if (head?.type === 'ForInStatement') kinds.push('text');
      else if (head?.type === 'ForOfStatement') {
        if (!isText(kindOf(model, head.right, depth + 1))) return 'unknown';
        kinds.push('text');
      }
    } else if (value !== null) kinds.push(kindOf(model, value, depth + 1));
    else if (parent?.type === 'AssignmentExpression' && /^(?:[-*/%]|\*\*)=$/.test(parent.operator))
      kinds.push('number');
    else if (parent?.type === 'AssignmentExpression' && parent.operator === '+=') {
      kinds.push(isText(kindOf(model, parent.right, depth + 1)) ? 'text' : 'unknown');
    } else return 'unknown';
  }
  // `total += 5` keeps the kind of a sum that is a number wherever else it is given something.
  return common(kinds);
}

function kindOfMade(model: ProgramModel, callee: AnyNode): Kind {
  if (callee.type !== 'Identifier' || bindingOf(model, callee) !== null) return 'unknown';
  if (callee.name === 'Promise') return 'promise';
  return callee.name === 'Array' ? 'list' : 'unknown';
}

/** True for what certainly is a promise. */
export function isPromise(model: ProgramModel, node: AnyNode): boolean {
  return kindOf(model, node) === 'promise';
}

function kindOfCall(model: ProgramModel, node: CallExpression, of: (other: AnyNode) => Kind): Kind {
  const { callee } = node;
  if (callee.type === 'Identifier') {
    const own = bindingOf(model, callee);
    if (own === null)
      return Object.hasOwn(GLOBAL_RESULTS, callee.name)
        ? (GLOBAL_RESULTS[callee.name] ?? 'unknown')
        : 'unknown';
    return functionOf(model, own)?.node.async === true ? 'promise' : 'unknown';
  }
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return 'unknown';
  const { object, property } = callee;
  if (object.type === 'Identifier' && object.name === 'Math' && bindingOf(model, object) === null)
    return 'number';
  if (object.type === 'Identifier' && object.name === 'Promise' && bindingOf(model, object) === null)
    return 'promise';
  const owner = of(object);
  if (owner === 'promise') return /^(?:then|catch|finally)$/.test(property.name) ? 'promise' : 'unknown';
  if (isText(owner)) {
    if (TO_TEXT.includes(property.name)) return owner;
    if (property.name === 'split') return 'list';
    return /^(?:indexOf|lastIndexOf|charCodeAt|localeCompare|search)$/.test(property.name)
      ? 'number'
      : 'unknown';
  }
  if (owner === 'list') {
    if (TO_LIST.includes(property.name)) return 'list';
    if (property.name === 'join') return 'text';
    return /^(?:indexOf|push|unshift|findIndex|lastIndexOf)$/.test(property.name) ? 'number' : 'unknown';
  }
  return owner === 'number' && /^to(?:Fixed|String|Precision|LocaleString)$/.test(property.name)
    ? 'text'
    : 'unknown';
}

function sum(left: Kind, right: Kind): Kind {
  if (isText(left) || isText(right)) return 'text';
  return left === 'number' && right === 'number' ? 'number' : 'unknown';
}

function common(kinds: readonly Kind[]): Kind {
  const [first = 'unknown'] = kinds;
  return kinds.every((kind) => kind === first) ? first : 'unknown';
}
