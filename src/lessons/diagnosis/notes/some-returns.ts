import type { AnyNode } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction, givesNothing } from '../model/calls.ts';
import { inside } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { lineAt } from '../places.ts';
import type { Shown } from './shown.ts';
import { isReadLater, isUsed } from './uses.ts';

/** Calls of functions that give a value in some cases only, where something was printed that is not there. */
export function* returnsSometimes(model: ProgramModel, shown: Shown): Generator<Finding> {
  if (!shown.nothing && !shown.nan) return;
  for (const node of model.nodes) {
    const named = calledFunction(model, node);
    if (named === null || named.node.async || named.node.generator || givesNothing(named)) continue;
    const { body } = named.node;
    if (body.type !== 'BlockStatement' || endsAlways(body)) continue;
    if (isUsed(model, node) || isReadLater(model, node))
      yield finding(
        'returns-sometimes',
        { name: named.name, line: lineAt(model.text, named.node.start) },
        node,
      );
  }
}

/** True for an instruction behind which its function never goes on, as far as its text shows it. */
export function endsAlways(node: AnyNode): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(endsAlways);
    case 'LabeledStatement':
      return endsAlways(node.body);
    case 'IfStatement':
      return node.alternate !== null && node.alternate !== undefined
        ? endsAlways(node.consequent) && endsAlways(node.alternate)
        : false;
    case 'TryStatement':
      return (
        (node.finalizer !== null && node.finalizer !== undefined && endsAlways(node.finalizer)) ||
        (endsAlways(node.block) &&
          (node.handler === null || node.handler === undefined || endsAlways(node.handler.body)))
      );
    case 'SwitchStatement':
      return (
        node.cases.some(({ test }) => test === null || test === undefined) &&
        !holdsBreak(node) &&
        (node.cases.at(-1)?.consequent.some(endsAlways) ?? false)
      );
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node.test.type === 'Literal' && Boolean(node.test.value) && !holdsBreak(node);
    case 'ForStatement':
      return (node.test === null || node.test === undefined) && !holdsBreak(node);
    default:
      return false;
  }
}

function holdsBreak(node: AnyNode): boolean {
  return [...inside(node, true)].some(({ type }) => type === 'BreakStatement');
}
