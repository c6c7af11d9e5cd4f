import type { AnyNode, AssignmentExpression, CallExpression, MemberExpression } from 'acorn';

import type { ProgramModel } from './program-model.ts';

/** How a program uses one name of a property. */
export interface MemberUses {
  /** All places, whatever they do. */
  readonly all: readonly MemberExpression[];
  /** What is assigned to it, with any sign of assignment. */
  readonly writes: readonly AssignmentExpression[];
  readonly calls: readonly CallExpression[];
}

const NONE: MemberUses = { all: [], writes: [], calls: [] };
const known = new WeakMap<ProgramModel, ReadonlyMap<string, MemberUses>>();

/** The uses of the name of a property; each program is read once. */
export function memberUses(model: ProgramModel, name: string): MemberUses {
  let uses = known.get(model);
  if (uses === undefined) {
    uses = readUses(model);
    known.set(model, uses);
  }
  return uses.get(name) ?? NONE;
}

function readUses({ nodes, parents }: ProgramModel): Map<string, MemberUses> {
  const uses = new Map<
    string,
    { all: MemberExpression[]; writes: AssignmentExpression[]; calls: CallExpression[] }
  >();
  for (const node of nodes) {
    const name = memberName(node);
    if (name === null || node.type !== 'MemberExpression') continue;
    const own = uses.get(name) ?? { all: [], writes: [], calls: [] };
    uses.set(name, own);
    own.all.push(node);
    const parent = parents.get(node);
    if (parent?.type === 'AssignmentExpression' && parent.left === node) own.writes.push(parent);
    if (parent?.type === 'CallExpression' && parent.callee === node) own.calls.push(parent);
  }
  return uses;
}

/** The name of the property in `object.name` and `object["name"]`; null for anything else. */
export function memberName(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression') return null;
  const { property, computed } = node;
  if (!computed) return property.type === 'Identifier' ? property.name : null;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}
