import type { AnyNode, ForInStatement, ForOfStatement, ForStatement, WhileStatement } from 'acorn';

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
    if (node.type === 'ForStatement') yield* sharedCounter(model, node);
    if (node.type === 'ForInStatement') yield* indexesInstead(model, node);
    if (node.type === 'ForStatement' || node.type === 'WhileStatement') {
      const [found] = neverStarts(model, node);
      if (found !== undefined) yield found;
      else yield* falseAtOnce(model, node);
    }
    if (node.type === 'ForStatement' || node.type === 'ForOfStatement') yield* resetEachTurn(model, node);
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

/** `total = 0` at the start of each turn of a loop that adds to it, and nothing looks at it before the loop has ended. */
function* resetEachTurn(model: ProgramModel, loop: ForOfStatement | ForStatement): Generator<Finding> {
  if (loop.body.type !== 'BlockStatement') return;
  if ([...inside(loop.body, true)].some(({ type }) => /^(?:Break|Return)Statement$/.test(type))) return;
  for (const { type, expression } of loop.body.body.filter((each) => each.type === 'ExpressionStatement')) {
    if (type !== 'ExpressionStatement' || expression.type !== 'AssignmentExpression') continue;
    const { left, right, operator } = expression;
    const binding = operator === '=' ? bindingOf(model, left) : null;
    const uses = binding === null ? [] : (model.uses.get(binding) ?? []);
    const [created, ...others] = uses;
    if (created?.kind !== 'declare' || created.value === null || created.node.start > loop.start) continue;
    const value = textOf(model, right);
    if (!/^(?:Literal|ArrayExpression)$/.test(right.type) || textOf(model, created.value) !== value) continue;
    const turns = others.filter(({ node }) => node.start > loop.start && node.end < loop.end);
    const grows = turns.filter(({ node }) => node !== left);
    const isOnlyGrowing = grows.every(({ node }) => node.start > expression.end && isGrowing(model, node));
    const next = others.find(({ node }) => node.start > loop.end);
    const isHere = others.every(({ home }) => home === created.home);
    if (grows.length > 0 && isOnlyGrowing && next?.kind === 'read' && isHere)
      yield finding('reset-in-loop', { name: created.node.name, value: quoted(value) }, expression);
  }
}

/** True for `total` in `total += n`, `total = total + n`, `total++` and `total.push(n)`, when nothing takes their value. */
function isGrowing(model: ProgramModel, node: AnyNode): boolean {
  const statement = [...around(model, node)].find(({ type }) => type.endsWith('Statement'));
  if (statement?.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  const name = bindingOf(model, node);
  if (expression.type === 'UpdateExpression') return true;
  if (expression.type === 'AssignmentExpression') {
    const isKept =
      expression.operator !== '=' ||
      [...inside(expression.right, true)].some((each) => bindingOf(model, each) === name);
    return isKept && bindingOf(model, expression.left) === name;
  }
  return (
    expression.type === 'CallExpression' &&
    expression.callee.type === 'MemberExpression' &&
    expression.callee.object === node &&
    memberName(expression.callee) === 'push'
  );
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
