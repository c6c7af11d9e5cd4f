import type { AnyNode } from 'acorn';

import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { childrenOf, isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { callsOf } from '../model/calls.ts';
import { isNamed, settledValue } from '../model/kinds.ts';
import { around, bindingOf, inside, namedFunctions, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { stepOf } from '../model/steps.ts';
import { changesSometimes, isLoop, namesOf, skippedChange } from './loop-changes.ts';
import type { Loop } from './loop-changes.ts';
import { alwaysTrue } from '../notes/conditions.ts';
import { sharedCounter } from '../notes/loops.ts';
import { quoted } from '../syntax/tokens.ts';

/** The loop that a run did not leave, and why; null when the text does not say which one it was. */
export function findEndlessLoop(model: ProgramModel): Finding | null {
  const loops = model.nodes.filter(isLoop).filter((loop) => isReached(model, loop));
  // Of loops that stand in each other the inner one holds the outer one up.
  const proved = loops.flatMap((loop) => explainLoop(model, loop) ?? []);
  const innermost = proved.toSorted((a, b) => Number(isAround(model, a, b)) - Number(isAround(model, b, a)));
  const [first] = innermost;
  if (first !== undefined) return first;
  const [only, ...others] = loops;
  if (only === undefined || others.length > 0 || hasRecursion(model)) return null;
  const { test } = only;
  return test === null || test === undefined || isTruthy(test)
    ? null
    : finding('endless-loop', { condition: quoted(textOf(model, test)) }, test);
}

/** False for a loop in a function that nothing names: it never ran. */
function isReached(model: ProgramModel, loop: Loop): boolean {
  return namedFunctions(model).every((named) => {
    const isIn = named.node.start <= loop.start && loop.end <= named.node.end;
    return !isIn || (model.uses.get(named.binding) ?? []).some(({ kind }) => kind === 'read');
  });
}

function isAround(model: ProgramModel, outer: Finding, inner: Finding): boolean {
  const loopOf = (each: Finding): Loop | undefined =>
    model.nodes.filter(isLoop).findLast(({ start, end }) => start <= each.from && each.to <= end);
  const [a, b] = [loopOf(outer), loopOf(inner)];
  return a !== undefined && b !== undefined && a !== b && a.start <= b.start && b.end <= a.end;
}

function hasRecursion(model: ProgramModel): boolean {
  return namedFunctions(model).some((named) =>
    callsOf(model, named).some(({ start, end }) => named.node.start <= start && end <= named.node.end),
  );
}

function explainLoop(model: ProgramModel, loop: Loop): Finding | null {
  const { test, body } = loop;
  const isEmpty = body.type === 'EmptyStatement';
  const place = test ?? { start: loop.start, end: loop.start + 3 };
  if (isEmpty && loop.type === 'WhileStatement' && isFollowedByBlock(model, loop))
    return finding('semicolon-after-loop', { word: 'while' }, body);
  if (
    test?.type === 'AssignmentExpression' &&
    test.operator === '=' &&
    test.left.type === 'Identifier' &&
    isTruthy(test.right)
  )
    return finding('assign-in-condition', { name: test.left.name }, test);
  if (test?.type === 'ArrowFunctionExpression') {
    const start = model.text.indexOf('=>', test.start);
    return finding('arrow-as-comparison', {}, { start, end: start + 2 });
  }
  const shared = loop.type === 'ForStatement' ? [...sharedCounter(model, loop)][0] : undefined;
  if (shared !== undefined) return shared;
  const skipped = skippedChange(model, loop);
  if (skipped !== null) return skipped;
  const late = test === null || test === undefined || isTruthy(test) ? missedBreak(model, loop) : null;
  if (late !== null) return late;
  if (leaves(body)) return null;
  if (test === null || test === undefined || isTruthy(test))
    return finding('loop-always-true', { word: wordOf(loop) }, place);
  const [always] = alwaysTrue(model, test);
  return always ?? explainTest(model, loop, test);
}

/** `while (true)` with one `break` behind an `if`: the run went on because that condition never was true. */
function missedBreak(model: ProgramModel, loop: Loop): Finding | null {
  const ways = [...inside(loop.body, true)].filter(({ type }) =>
    /^(?:Break|Return|Throw)Statement$|^(?:Await|Yield)Expression$/.test(type),
  );
  const [way] = ways;
  if (way?.type !== 'BreakStatement' || ways.length > 1) return null;
  const holders: AnyNode[] = [];
  for (const outer of around(model, way)) {
    if (outer === loop) break;
    if (outer.type === 'BlockStatement') continue;
    holders.push(outer);
  }
  const [holder] = holders;
  if (holder?.type !== 'IfStatement' || holders.length > 1 || !holds(holder.consequent, way)) return null;
  const { test } = holder;
  const counter =
    test.type === 'BinaryExpression' && /^={2,3}$/.test(test.operator) ? bindingOf(model, test.left) : null;
  const step = counter === null ? null : stepOf(model, loop, counter);
  if (
    test.type === 'BinaryExpression' &&
    counter !== null &&
    step !== null &&
    misses(model, counter, test.right, step)
  )
    return finding(
      'loop-misses-value',
      { name: counter.name, value: quoted(textOf(model, test.right)) },
      test,
    );
  return finding('break-never-reached', { condition: quoted(textOf(model, test)) }, test);
}

function holds(outer: AnyNode, inner: AnyNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Why a condition stays true although it is no constant. */
function explainTest(model: ProgramModel, loop: Loop, test: AnyNode): Finding | null {
  const condition = quoted(textOf(model, test));
  const names = namesOf(test);
  if (names === null || names.length === 0) return null;
  const bindings = names.map((name) => bindingOf(model, name));
  const shown = [...new Set(names.map(({ name }) => name))].join(', ');
  if (bindings.every((binding) => binding !== null && !mayChange(model, loop, binding)))
    return finding('loop-unchanged', { condition, names: shown }, test);
  const sometimes = changesSometimes(model, loop, names);
  if (sometimes !== null) return sometimes;
  if (test.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return null;
  const counter = bindingOf(model, test.left);
  const limit = namesOf(test.right);
  if (counter === null || limit === null) return null;
  const step = stepOf(model, loop, counter);
  if (step === null) return null;
  const { name } = test.left;
  const isLimitFixed = limit.every((each) => {
    const binding = bindingOf(model, each);
    return binding !== null && !mayChange(model, loop, binding);
  });
  const isUp = /^<=?$/.test(test.operator);
  const isDown = /^>=?$/.test(test.operator);
  if (isLimitFixed && ((isUp && step < 0) || (isDown && step > 0)))
    return finding('loop-wrong-way', { condition, name }, test);
  if (
    isUp &&
    step > 0 &&
    test.right.type === 'MemberExpression' &&
    isNamed(test.right, 'length') &&
    grows(model, loop, test.right.object)
  )
    return finding('loop-growing', { list: quoted(textOf(model, test.right.object)) }, test);
  if (/^!==?$/.test(test.operator) && misses(model, counter, test.right, step)) {
    return finding('loop-misses-value', { name, value: quoted(textOf(model, test.right)) }, test);
  }
  return null;
}

/** Whether the value of a variable, or what it holds, may become another one while a loop runs. */
function mayChange(model: ProgramModel, loop: Loop, binding: Binding): boolean {
  const isObject = (model.uses.get(binding) ?? []).some(
    ({ node }) => model.parents.get(node)?.type === 'MemberExpression',
  );
  return (model.uses.get(binding) ?? []).some(({ node, kind, home, value }) => {
    const isIn = loop.start <= node.start && node.end <= loop.end;
    const init = loop.type === 'ForStatement' ? loop.init : null;
    if (init !== null && init !== undefined && init.start <= node.start && node.end <= init.end) return false;
    if (kind !== 'read') {
      const isHome = (model.uses.get(binding) ?? []).some(
        (use) => use.kind === 'declare' && use.home === home,
      );
      if (kind === 'declare') return isIn;
      // `i = i++` gives back the value from before.
      if (isIn && value?.type === 'UpdateExpression' && !value.prefix)
        return bindingOf(model, value.argument) !== binding;
      if (value === null && model.parents.get(node)?.type === 'UpdateExpression') {
        const update = model.parents.get(node);
        const giver = update === undefined ? undefined : model.parents.get(update);
        if (
          giver?.type === 'AssignmentExpression' &&
          giver.right === update &&
          bindingOf(model, giver.left) === binding &&
          update?.type === 'UpdateExpression' &&
          !update.prefix
        )
          return false;
      }
      return isIn || !isHome || isFunction(home);
    }
    if (!isObject || !isIn) return false;
    const parent = model.parents.get(node);
    // A list that is handed on, or whose method is called, may come back changed.
    if (parent?.type === 'CallExpression' && parent.callee !== node) return true;
    const outer = parent === undefined ? undefined : model.parents.get(parent);
    if (parent?.type !== 'MemberExpression' || outer === undefined) return false;
    return (
      (outer.type === 'CallExpression' && outer.callee === parent) ||
      (outer.type === 'AssignmentExpression' && outer.left === parent) ||
      outer.type === 'UpdateExpression'
    );
  });
}

/** True when the loop may be left from inside: by `break`, `return` or an error. */
function leaves(body: AnyNode): boolean {
  const visit = (node: AnyNode, isInner: boolean): boolean => {
    if (isFunction(node)) return false;
    if (
      node.type === 'ReturnStatement' ||
      node.type === 'ThrowStatement' ||
      node.type === 'AwaitExpression' ||
      node.type === 'YieldExpression'
    )
      return true;
    if (node.type === 'BreakStatement') return !isInner || (node.label !== null && node.label !== undefined);
    const isHolding = isLoop(node) || /^(?:Switch|ForOf|ForIn)Statement$/.test(node.type);
    return childrenOf(node).some((child) => visit(child, isInner || isHolding));
  };
  return visit(body, false);
}

function isTruthy(node: AnyNode): boolean {
  return (
    (node.type === 'Literal' && Boolean(node.value)) ||
    node.type === 'ArrayExpression' ||
    node.type === 'ObjectExpression'
  );
}

function isFollowedByBlock(model: ProgramModel, loop: Loop): boolean {
  return model.nodes.some(
    (node) =>
      node.type === 'BlockStatement' &&
      node.start >= loop.end &&
      model.text.slice(loop.end, node.start).trim() === '',
  );
}

function grows(model: ProgramModel, loop: Loop, list: AnyNode): boolean {
  const binding = bindingOf(model, list);
  return [...inside(loop.body, true)].some(
    (node) =>
      node.type === 'CallExpression' &&
      (isNamed(node.callee, 'push') || isNamed(node.callee, 'unshift')) &&
      node.callee.type === 'MemberExpression' &&
      bindingOf(model, node.callee.object) === binding &&
      binding !== null,
  );
}

/** True when a counter that begins with a number and moves by equal steps never is the number that it is compared with. */
function misses(model: ProgramModel, counter: Binding, limit: AnyNode, step: number): boolean {
  const start = model.uses.get(counter)?.find(({ kind }) => kind === 'declare')?.value;
  const end = settledValue(model, limit);
  if (start?.type !== 'Literal' || typeof start.value !== 'number') return false;
  if (end.type !== 'Literal' || typeof end.value !== 'number') return false;
  let value = start.value;
  for (let turn = 0; turn < 10_000; turn += 1) {
    if (value === end.value) return false;
    if (step > 0 ? value > end.value : value < end.value) return true;
    value += step;
  }
  return false;
}

function wordOf(loop: Loop): string {
  return { ForStatement: 'for', WhileStatement: 'while', DoWhileStatement: 'do' }[loop.type];
}
