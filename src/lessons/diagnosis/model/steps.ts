import type { AnyNode } from 'acorn';

import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { bindingOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';

/** By how much a loop moves a counter on each turn; null when it changes it in another way, or in several ones. */
export function stepOf(model: ProgramModel, loop: AnyNode, counter: Binding): number | null {
  const init = loop.type === 'ForStatement' ? loop.init : null;
  const steps = (model.uses.get(counter) ?? [])
    .filter(({ kind }) => kind === 'write' || kind === 'update')
    .filter(
      ({ node }) =>
        !(init !== null && init !== undefined && init.start <= node.start && node.end <= init.end),
    )
    .map(({ node }) => {
      if (node.start < loop.start || node.end > loop.end) return 'outside';
      return changeBy(model, node, counter);
    })
    .filter((step) => step !== 'outside');
  const [first, ...others] = steps;
  return first === undefined || first === null || others.length > 0 ? null : first;
}

/** By how much one instruction changes a counter: `i++`, `i -= 2`, `i = i + 1`; null for any other. */
function changeBy(model: ProgramModel, node: AnyNode, counter: Binding): number | null {
  const change = model.parents.get(node);
  if (change?.type === 'UpdateExpression') {
    const giver = model.parents.get(change);
    if (giver?.type === 'AssignmentExpression') return null;
    return change.operator === '++' ? 1 : -1;
  }
  if (change?.type !== 'AssignmentExpression') return null;
  if (change.operator === '+=' || change.operator === '-=') return signed(change.operator, change.right);
  const { right } = change;
  if (change.operator !== '=' || right.type !== 'BinaryExpression') return null;
  if (right.operator === '+' && bindingOf(model, right.right) === counter) return signed('+', right.left);
  return bindingOf(model, right.left) === counter ? signed(right.operator, right.right) : null;
}

function signed(operator: string, node: AnyNode): number | null {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return null;
  if (operator.startsWith('+')) return node.value;
  return operator.startsWith('-') ? -node.value : null;
}
