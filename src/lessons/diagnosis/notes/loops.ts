import type { AnyNode, ForInStatement, ForStatement, WhileStatement } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { loopPast } from '../model/indexes.ts';
import { kindOf } from '../model/kinds.ts';
import { bindingOf, inside, textOf } from '../model/program-model.ts';
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
    if (node.type === 'ForStatement' || node.type === 'WhileStatement') yield* neverStarts(model, node);
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
