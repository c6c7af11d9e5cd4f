import type { AnyNode, DoWhileStatement, ForStatement, Identifier, WhileStatement } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { around, bindingOf, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** A loop that goes on as long as its condition is true. */
export type Loop = ForStatement | WhileStatement | DoWhileStatement;

/** True for such a loop. */
export function isLoop(node: AnyNode): node is Loop {
  return node.type === 'ForStatement' || node.type === 'WhileStatement' || node.type === 'DoWhileStatement';
}

/** Where a loop changes what its condition depends on; null when that may happen elsewhere, too. */
function changesIn(model: ProgramModel, loop: Loop, names: readonly Identifier[]): Identifier[] | null {
  const changes: Identifier[] = [];
  for (const name of names) {
    const binding = bindingOf(model, name);
    if (binding === null) return null;
    for (const { node, kind, home } of model.uses.get(binding) ?? []) {
      if (kind !== 'write' && kind !== 'update') continue;
      if (loop.body.start <= node.start && node.end <= loop.body.end) changes.push(node);
      else if (
        loop.type === 'ForStatement' &&
        loop.update &&
        loop.update.start <= node.start &&
        node.end <= loop.update.end
      )
        return null;
      else if (isFunction(home)) return null;
    }
  }
  return changes;
}

/** `continue` comes before the only change of what the condition asks about. */
export function skippedChange(model: ProgramModel, loop: Loop): Finding | null {
  const names = loop.test === null || loop.test === undefined ? null : namesOf(loop.test);
  const changes = names === null ? null : changesIn(model, loop, names);
  const [first] = changes ?? [];
  if (changes === null || first === undefined) return null;
  const start = Math.min(...changes.map((node) => node.start));
  const skip = [...inside(loop.body, true)].find(
    (node) => node.type === 'ContinueStatement' && node.end < start && innermostLoop(model, node) === loop,
  );
  return skip === undefined ? null : finding('continue-skips', { name: first.name }, skip);
}

function innermostLoop(model: ProgramModel, node: AnyNode): AnyNode | undefined {
  return [...around(model, node)].find(
    (outer) => isLoop(outer) || /^For(?:Of|In)Statement$/.test(outer.type),
  );
}

/** All that changes a condition stands behind an `if` in the loop. */
export function changesSometimes(
  model: ProgramModel,
  loop: Loop,
  names: readonly Identifier[],
): Finding | null {
  const changes = changesIn(model, loop, names);
  const [first] = changes ?? [];
  if (changes === null || first === undefined) return null;
  const holders = changes.map((node) => {
    for (const outer of around(model, node)) {
      if (outer === loop) return null;
      if (outer.type === 'IfStatement') return outer;
    }
    return null;
  });
  const [holder] = holders;
  if (holder === null || holder === undefined || holders.some((each) => each !== holder)) return null;
  if (holder.alternate !== null && holder.alternate !== undefined) return null;
  return finding(
    'changes-sometimes',
    { name: first.name, condition: quoted(textOf(model, holder.test)) },
    holder.test,
  );
}

/** The variables that a condition depends on; null when it calls something, or changes something itself. */
export function namesOf(test: AnyNode): Identifier[] | null {
  const names: Identifier[] = [];
  for (const node of inside(test)) {
    if (
      /^(?:Call|New|Assignment|Update|Await|Yield|TaggedTemplate)Expression$/.test(node.type) ||
      isFunction(node)
    )
      return null;
    if (node.type === 'Identifier') names.push(node);
  }
  return names;
}
