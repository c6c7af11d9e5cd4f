import type { AnyNode } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** `return a, b`, `grid[1, 2]` and `if (a, b)`: values between commas, of which only the last counts. */
export function* noteCommas(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    const last = node.type === 'SequenceExpression' ? node.expressions.at(-1) : undefined;
    if (node.type !== 'SequenceExpression' || last === undefined) continue;
    // One that changes something is there for what it does.
    if (!isWanted(model, node) || node.expressions.some(isActing)) continue;
    const params = { what: quoted(textOf(model, node)), last: quoted(textOf(model, last)) };
    yield finding('last-of-commas', params, node);
  }
}

/** True where the value of an expression decides about something. */
function isWanted(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  if (parent === undefined) return false;
  if (parent.type === 'ReturnStatement') return true;
  if (parent.type === 'MemberExpression') {
    // Behind a literal, or on a line of its own, such brackets are a list in the wrong place.
    const { object } = parent;
    const isAsked = object.type === 'Identifier' || object.type === 'MemberExpression';
    return isAsked && parent.property === node && !model.text.slice(object.end, node.start).includes('\n');
  }
  return 'test' in parent && parent.test === node;
}

function isActing({ type }: AnyNode): boolean {
  return /^(?:Assignment|Update|Call|New|Await|Yield)Expression$/.test(type);
}
