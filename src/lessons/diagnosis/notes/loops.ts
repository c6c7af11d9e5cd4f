import type { AnyNode, ForInStatement, ForStatement, WhileStatement } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isSame, loopPast } from '../model/indexes.ts';
import { kindOf } from '../model/kinds.ts';
import { UNKNOWN, valueBefore } from '../model/first-values.ts';
import { memberName } from '../model/member-uses.ts';
import { around, bindingOf, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { stepOf } from '../model/steps.ts';
import { quoted } from '../syntax/tokens.ts';
import type { Shown } from './shown.ts';

/** Loops that make a turn too many, or none. */
export function* noteLoops(model: ProgramModel, shown: Shown): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'MemberExpression' && node.computed && (shown.nan || shown.nothing)) {
      const past = loopPast(model, node);
      if (past !== null && !isAsked(model, node))
        yield finding(
          'off-by-one',
          { list: quoted(textOf(model, node.object)), condition: quoted(textOf(model, past)) },
          past,
        );
    }
    if (shown.nan || shown.nothing) yield* valueAsIndex(model, node);
    if (node.type === 'ForStatement') yield* sharedCounter(model, node);
    if (node.type === 'ForInStatement') yield* indexesInstead(model, node);
    if (node.type === 'ForStatement' || node.type === 'WhileStatement') {
      const [found] = neverStarts(model, node);
      if (found !== undefined) yield found;
      else yield* falseAtOnce(model, node);
    }
    if (node.type === 'ForStatement') yield* stopsBeforeEnd(model, node);
    if (node.type === 'ForStatement' && (shown.nan || shown.nothing)) yield* startsPastEnd(model, node);
  }
}

/** `for (const word in words)` counts the boxes of a list, and nothing is looked up by their numbers. */
function* indexesInstead(model: ProgramModel, loop: ForInStatement): Generator<Finding> {
  const { left, right, body } = loop;
  const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  if (id?.type !== 'Identifier' || kindOf(model, right) !== 'list') return;
  const counted = bindingOf(model, id);
  const isLookedUp = [...inside(body)].some(
    (node) =>
      node.type === 'MemberExpression' && node.computed && bindingOf(model, node.property) === counted,
  );
  if (!isLookedUp) yield finding('for-in-list', { list: quoted(textOf(model, right)) }, right);
}

/** `for (const n of list)` around `list[n]`: what the loop gives is the value already. */
export function* valueAsIndex(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'MemberExpression' || !node.computed) return;
  const index = bindingOf(model, node.property);
  if (index === null || (model.uses.get(index) ?? []).filter(({ kind }) => kind !== 'read').length > 1)
    return;
  for (const outer of around(model, node)) {
    if (outer.type !== 'ForOfStatement' || outer.left.type !== 'VariableDeclaration') continue;
    const id = outer.left.declarations[0]?.id;
    if (
      id?.type === 'Identifier' &&
      bindingOf(model, id) === index &&
      isSame(model, outer.right, node.object)
    )
      yield finding('value-as-index', { name: index.name, list: quoted(textOf(model, node.object)) }, node);
  }
}

/** A loop in a loop that counts with the counter of the one around it. */
export function* sharedCounter(model: ProgramModel, loop: ForStatement): Generator<Finding> {
  const { test } = loop;
  const counter = test?.type === 'BinaryExpression' ? bindingOf(model, test.left) : null;
  if (counter === null) return;
  for (const inner of inside(loop.body, true)) {
    if (inner.type !== 'ForStatement' || inner.init?.type !== 'AssignmentExpression') continue;
    if (bindingOf(model, inner.init.left) === counter)
      yield finding('counter-shared', { name: counter.name }, inner.init);
  }
}

/** A counter that is a number when the loop begins, and a condition that is false for it. */
function* neverStarts(model: ProgramModel, loop: ForStatement | WhileStatement): Generator<Finding> {
  const { test } = loop;
  if (test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return;
  const counter = bindingOf(model, test.left);
  const limit = numberOf(test.right);
  if (counter === null || limit === null || stepOf(model, loop, counter) === null) return;
  const uses = model.uses.get(counter) ?? [];
  const declared = uses.find(({ kind }) => kind === 'declare');
  if (uses.filter(({ kind }) => kind === 'declare').length > 1) return;
  const start = declared?.value === null || declared === undefined ? null : numberOf(declared.value);
  if (start === null) return;
  const isGivenBefore = uses.some(
    ({ node, kind }) =>
      (kind === 'write' || kind === 'update') && (node.start < loop.start || node.start > loop.end),
  );
  if (isGivenBefore) return;
  if (isFalse(start, test.operator, limit))
    yield finding('loop-never-starts', { condition: quoted(textOf(model, test)) }, test);
}

/** A condition that is false when its loop is reached, as far as the first values of its names tell. */
function* falseAtOnce(model: ProgramModel, loop: ForStatement | WhileStatement): Generator<Finding> {
  const { test } = loop;
  if (test === null || test === undefined || test.type === 'Literal') return;
  if ([...around(model, loop)].some(({ type }) => /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(type)))
    return;
  const value = valueBefore(model, test, test);
  if (value !== UNKNOWN && !value)
    yield finding('loop-never-starts', { condition: quoted(textOf(model, test)) }, test);
}

/** `i < list.length - 1` where only `list[i]` is read: the last element never is. */
function* stopsBeforeEnd(model: ProgramModel, loop: ForStatement): Generator<Finding> {
  const { test } = loop;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || test.right.type !== 'BinaryExpression')
    return;
  const { left, right } = test.right;
  const isLess = test.right.operator === '-' && right.type === 'Literal' && right.value === 1;
  if (!isLess || left.type !== 'MemberExpression' || memberName(left) !== 'length') return;
  const counter = bindingOf(model, test.left);
  const inBody = [...inside(loop.body)];
  const uses = inBody.filter((node) => node.type === 'Identifier' && bindingOf(model, node) === counter);
  const isPlain = uses.every((use) => {
    const member = model.parents.get(use);
    return (
      member?.type === 'MemberExpression' &&
      member.property === use &&
      isSame(model, member.object, left.object)
    );
  });
  if (counter !== null && uses.length > 0 && isPlain)
    yield finding(
      'stops-before-end',
      { condition: quoted(textOf(model, test)), list: quoted(textOf(model, left.object)) },
      test,
    );
}

/** `for (let i = list.length; …; i--)` around `list[i]`. */
function* startsPastEnd(model: ProgramModel, loop: ForStatement): Generator<Finding> {
  const declared = loop.init?.type === 'VariableDeclaration' ? loop.init.declarations[0] : undefined;
  const start = declared?.init;
  if (declared === undefined || start?.type !== 'MemberExpression' || memberName(start) !== 'length') return;
  const counter = bindingOf(model, declared.id);
  const isRead = [...inside(loop.body)].some(
    (node) =>
      node.type === 'MemberExpression' &&
      node.computed &&
      bindingOf(model, node.property) === counter &&
      isSame(model, node.object, start.object),
  );
  if (counter !== null && isRead)
    yield finding(
      'starts-past-end',
      { list: quoted(textOf(model, start.object)), name: counter.name },
      declared,
    );
}

function isFalse(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case '<':
      return left >= right;
    case '<=':
      return left > right;
    case '>':
      return left <= right;
    case '>=':
      return left < right;
    default:
      return false;
  }
}

function numberOf(node: AnyNode): number | null {
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const number = numberOf(node.argument);
    return number === null ? null : -number;
  }
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : null;
}

function isAsked(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  return (
    parent?.type === 'LogicalExpression' ||
    (parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) ||
    (parent?.type === 'AssignmentExpression' && parent.left === node)
  );
}
