import type { AnyNode, CallExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { bindingOf, functionOf, inside } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { isLoop } from './loop-changes.ts';

/** A timer that starts again without an end, in a program without a loop that might be the reason; null for none. */
export function findEndlessTimer(model: ProgramModel): Finding | null {
  if (model.nodes.some(isLoop)) return null;
  const timers = model.nodes.filter(
    (node): node is CallExpression & AnyNode => orderOf(model, node) === 'setInterval',
  );
  const isStopped = model.nodes.some((node) => node.type === 'Identifier' && node.name.startsWith('clear'));
  const [interval] = timers;
  if (interval !== undefined && !isStopped)
    return finding('timer-without-end', { order: 'setInterval' }, interval.callee);
  const again = model.nodes.find((node) => startsItself(model, node));
  return again?.type === 'CallExpression'
    ? finding('timer-without-end', { order: 'setTimeout' }, again.callee)
    : null;
}

function orderOf(model: ProgramModel, node: AnyNode): string | null {
  return node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    bindingOf(model, node.callee) === null
    ? node.callee.name
    : null;
}

/** `setTimeout(tick, 100)` in `tick` itself. */
function startsItself(model: ProgramModel, node: AnyNode): boolean {
  if (orderOf(model, node) !== 'setTimeout' || node.type !== 'CallExpression') return false;
  const [given] = node.arguments;
  const named = given === undefined ? null : functionOf(model, bindingOf(model, given));
  return named !== null && [...inside(named.node)].includes(node);
}
