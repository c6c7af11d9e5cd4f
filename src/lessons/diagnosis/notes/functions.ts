import type { AnyNode, CallExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction, callsOf, givesNothing } from '../model/calls.ts';
import { isPrinting } from '../model/indexes.ts';
import { isNamed, isText, kindOf, settledValue } from '../model/kinds.ts';
import { FUNCTIONS } from '../model/known-names.ts';
import { ownMethod } from '../model/own-members.ts';
import { memberUses } from '../model/member-uses.ts';
import { membersOf, ownerOf, shapeOf } from '../model/members.ts';
import { sourcesOf } from '../model/sources.ts';
import { bindingOf, functionOf, inside, namedFunctions, textOf } from '../model/program-model.ts';
import type { NamedFunction, ProgramModel } from '../model/program-model.ts';
import { lineAt } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { noteArguments } from './arguments.ts';
import type { Shown } from './shown.ts';
import { isReadLater, isUsed } from './uses.ts';

const ACTING: ReadonlySet<string> = new Set(FUNCTIONS);

/** Functions that are not called as they are meant to be. */
export function* noteFunctions(model: ProgramModel, shown: Shown): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'CallExpression') {
      yield* emptyResult(model, node);
      yield* calledAtOnce(model, node);
    }
    yield* noteArguments(model, node, shown);
    yield* notCalled(model, node, shown);
  }
  if (shown.isSilent && shown.hasEnded) yield* neverCalled(model);
}

/** The result of a function without `return` is used. */
function* emptyResult(model: ProgramModel, call: CallExpression): Generator<Finding> {
  const named = calledFunction(model, call);
  if (named === null || !givesNothing(named) || isMissingAlone(named)) return;
  if (isUsed(model, call) || isReadLater(model, call))
    yield finding(
      'function-without-return',
      { name: named.name, line: lineAt(model.text, named.node.start) },
      call,
    );
}

/** A lone `return` before the value is a slip of its own. */
function isMissingAlone({ node }: NamedFunction): boolean {
  return [...inside(node.body, true)].some(
    (part) => part.type === 'ReturnStatement' && (part.argument === null || part.argument === undefined),
  );
}

/** `setTimeout(tic(), 1000)`. */
function* calledAtOnce(model: ProgramModel, call: CallExpression): Generator<Finding> {
  const { callee, arguments: given } = call;
  const isLater =
    callee.type === 'Identifier' &&
    /^(?:setTimeout|setInterval|animer|animate)$/.test(callee.name) &&
    bindingOf(model, callee) === null;
  const isListening =
    callee.type === 'Identifier' && /^(?:surTouche|onKey|surClic|onClick)$/.test(callee.name);
  const [first] = isLater ? given : isListening ? given.slice(-1) : [];
  const named = first === undefined ? null : calledFunction(model, first);
  if (named !== null && first !== undefined && givesNothing(named))
    yield finding('called-at-once', { name: named.name }, first);
  const settling = first?.type === 'CallExpression' ? settlingName(model, first.callee) : null;
  if (settling !== null && first !== undefined) yield finding('called-at-once', { name: settling }, first);
}

/** The name by which the function of `new Promise(…)` ends what it waits for; null for any other. */
function settlingName(model: ProgramModel, callee: AnyNode): string | null {
  const binding = bindingOf(model, callee);
  const owner = binding?.scope.node;
  const made = owner === undefined ? undefined : model.parents.get(owner);
  const isOfPromise =
    made?.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'Promise';
  return binding !== null && isOfPromise ? binding.name : null;
}

/** A function, or a method, that stands without its parentheses where its result is wanted. */
function* notCalled(model: ProgramModel, node: AnyNode, shown: Shown): Generator<Finding> {
  const parent = model.parents.get(node);
  const isAlone = parent?.type === 'ExpressionStatement';
  const isPrinted = parent?.type === 'CallExpression' && parent.callee !== node && isPrinting(parent.callee);
  const isCounted =
    (parent?.type === 'BinaryExpression' && /^(?:[-+*/%]|\*\*|[<>]=?)$/.test(parent.operator)) ||
    (parent?.type === 'AssignmentExpression' && parent.right === node && /^[-+*/]=$/.test(parent.operator));
  // `list.push[4]`: square brackets where a call has round ones.
  const isIndexed = parent?.type === 'MemberExpression' && parent.computed && parent.object === node;
  const isTested =
    node.type === 'MemberExpression' &&
    parent !== undefined &&
    !isCalledIn(model, parent, node) &&
    (('test' in parent && parent.test === node) ||
      (parent.type === 'UnaryExpression' && parent.operator === '!') ||
      parent.type === 'TemplateLiteral' ||
      (parent.type === 'BinaryExpression' &&
        /^[!=]==?$/.test(parent.operator) &&
        !isOfNothing(model, parent)));
  const isCompared =
    (parent?.type === 'BinaryExpression' &&
      /^[!=]==?$/.test(parent.operator) &&
      [parent.left, parent.right].some((side) => side.type === 'Literal' && side.value !== null)) ||
    parent?.type === 'TemplateLiteral';
  const isKept =
    shown.code &&
    node.type === 'MemberExpression' &&
    ((parent?.type === 'CallExpression' && parent.callee !== node) ||
      (parent?.type === 'VariableDeclarator' && parent.init === node) ||
      (parent?.type === 'Property' && parent.value === node) ||
      (parent?.type === 'AssignmentExpression' && parent.right === node) ||
      parent?.type === 'ArrayExpression');
  if (!isKept && !isAlone && !isPrinted && !isCounted && !isIndexed && !isTested && !isCompared) return;
  if (node.type === 'Identifier') {
    const named = functionOf(model, bindingOf(model, settledValue(model, node)));
    const isOrder = isAlone && ACTING.has(node.name) && bindingOf(model, node) === null;
    if (named !== null || isOrder) yield finding('missing-call', { name: node.name }, node);
  }
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return;
  if (isBuiltInMethod(model, node.object, node.property.name)) {
    yield finding('missing-call', { name: quoted(textOf(model, node)) }, node);
    return;
  }
  const own = shapeOf(model, node.object) === null ? null : ownMethod(model, node.object, node.property.name);
  if (own !== null && !isWrittenMember(model, node.property.name)) {
    yield finding('missing-call', { name: quoted(textOf(model, node)) }, node);
    return;
  }
  const owner = ownerOf(model, node.object);
  const isConstant = /^[A-Z]|^length$/.test(node.property.name);
  if (
    owner === null ||
    owner === 'object' ||
    isConstant ||
    !membersOf(model, owner, node.object).includes(node.property.name)
  )
    return;
  yield finding('missing-call', { name: quoted(textOf(model, node)) }, node);
}

/** `if (text.repeat) text.repeat(2)`: the program asks whether there is such a method, and calls it. */
function isCalledIn(model: ProgramModel, outer: AnyNode, method: AnyNode): boolean {
  return [...inside(outer)].some(
    (part) => part.type === 'CallExpression' && textOf(model, part.callee) === textOf(model, method),
  );
}

/** True for a comparison with `undefined` or `null`, which asks whether there is such a method. */
function isOfNothing(model: ProgramModel, { left, right }: { left: AnyNode; right: AnyNode }): boolean {
  return [left, right].some((side) => kindOf(model, side) === 'nothing');
}

/** True for a method of `new Date()`, `new Map()` and their like. */
function isBuiltInMethod(model: ProgramModel, object: AnyNode, name: string): boolean {
  const sources = sourcesOf(model, object) ?? [];
  return (
    sources.length > 0 &&
    sources.every(
      (each) =>
        each.type === 'NewExpression' &&
        each.callee.type === 'Identifier' &&
        bindingOf(model, each.callee) === null &&
        BUILT_IN.get(each.callee.name)?.has(name) === true,
    )
  );
}

/** The methods of classes that every program finds. */
const BUILT_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [Date, Map, Set, Promise, RegExp].map(({ name, prototype }) => [
    name,
    new Set(
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([key, { value }]) =>
        typeof value === 'function' && key !== 'constructor' ? [key] : [],
      ),
    ),
  ]),
);

function isWrittenMember(model: ProgramModel, name: string): boolean {
  return memberUses(model, name).writes.length > 0;
}

/** Nothing was shown, and a function that would show something is never called. */
function* neverCalled(model: ProgramModel): Generator<Finding> {
  for (const named of namedFunctions(model)) {
    const uses = (model.uses.get(named.binding) ?? []).filter(({ kind }) => kind === 'read');
    if (uses.length > 0 || !prints(model, named) || callsOf(model, named).length > 0) continue;
    const created = (model.uses.get(named.binding) ?? []).find(({ kind }) => kind === 'declare');
    if (created !== undefined) yield finding('never-called', { name: named.name }, created.node);
  }
}

/** True for a function that prints, or calls one that does. */
function prints(model: ProgramModel, named: NamedFunction, seen = new Set<NamedFunction['node']>()): boolean {
  if (seen.has(named.node)) return false;
  seen.add(named.node);
  return [...inside(named.node.body)].some((part) => {
    if (part.type !== 'CallExpression') return false;
    const called = calledFunction(model, part);
    return isPrinting(part.callee) || (called !== null && prints(model, called, seen));
  });
}

/** Calls whose only effect is their value, so that it is lost when nothing takes it. */
export function isPureCall(model: ProgramModel, node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { callee } = node;
  if (callee.computed || callee.property.type !== 'Identifier') return false;
  const { name } = callee.property;
  if (
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Math' &&
    bindingOf(model, callee.object) === null
  )
    return true;
  const kind = kindOf(model, callee.object);
  if (isText(kind))
    return /^(?:to(?:Upper|Lower)Case|trim(?:Start|End)?|slice|substring|repeat|replace(?:All)?|pad(?:Start|End)|concat|split)$/.test(
      name,
    );
  if (kind === 'number') return name === 'toFixed';
  return (
    kind === 'list' && (isNamed(callee, 'concat') || isNamed(callee, 'slice') || isNamed(callee, 'join'))
  );
}
