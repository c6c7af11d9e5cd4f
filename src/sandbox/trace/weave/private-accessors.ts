import type { AnyNode } from 'acorn';

import { childrenOf } from './syntax.ts';

/** Names of private members that are read or written by code of the program: looking at them would run it. */
export function findPrivateAccessors(node: AnyNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.type === 'MethodDefinition' && node.key.type === 'PrivateIdentifier' && /^[gs]et$/.test(node.kind))
    found.add(node.key.name);
  for (const child of childrenOf(node)) findPrivateAccessors(child, found);
  return found;
}
