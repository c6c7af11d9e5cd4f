import type { AnyNode, Function as FunctionNode, Identifier, Program } from 'acorn';

import { findBinding, findScopes } from '../../../sandbox/trace/weave/scopes.ts';
import type { Binding, Scope, ScopeTree } from '../../../sandbox/trace/weave/scopes.ts';
import { childrenOf, isFunction } from '../../../sandbox/trace/weave/syntax.ts';

/** What one occurrence of a name does with its variable. */
export interface NameUse {
  readonly node: Identifier;
  readonly kind: 'declare' | 'read' | 'write' | 'update';
  /** What a write or a declaration gives to the name; null when that is not one expression. */
  readonly value: AnyNode | null;
  /** The function around it, the program itself outside of all. */
  readonly home: AnyNode;
}

/** A program that can be read, with what its names mean. */
export interface ProgramModel {
  readonly text: string;
  readonly tree: Program;
  readonly parents: ReadonlyMap<AnyNode, AnyNode>;
  readonly scopes: ScopeTree;
  /** All nodes, those around before those inside, in the order of the text. */
  readonly nodes: readonly AnyNode[];
  /** Occurrences of each variable that the program creates, in the order of the text. */
  readonly uses: ReadonlyMap<Binding, readonly NameUse[]>;
  /** Occurrences of names that the program does not create. */
  readonly free: readonly NameUse[];
}

/** A function with the name that it is called by. */
export interface NamedFunction {
  readonly name: string;
  readonly node: FunctionNode & AnyNode;
  readonly binding: Binding;
}

/** Reads what all names of a program mean. */
export function modelOf(text: string, tree: Program): ProgramModel {
  const scopes = findScopes(tree);
  const parents = new Map<AnyNode, AnyNode>();
  const nodes: AnyNode[] = [];
  const uses = new Map<Binding, NameUse[]>();
  const free: NameUse[] = [];
  const note = (scope: Scope, use: NameUse): void => {
    const binding = findBinding(scope, use.node.name);
    const known = binding === null ? free : uses.get(binding);
    if (known !== undefined) known.push(use);
    else if (binding !== null) uses.set(binding, [use]);
  };
  const visit = (node: AnyNode, around: Scope, home: AnyNode): void => {
    nodes.push(node);
    const scope = scopes.of.get(node) ?? around;
    const inner = isFunction(node) ? node : home;
    if (node.type === 'Identifier') {
      const parent = parents.get(node);
      // The name of a function is known outside of it.
      const isOwnName =
        parent !== undefined &&
        isFunction(parent) &&
        parent.type === 'FunctionDeclaration' &&
        parent.id === node;
      note(isOwnName ? (scope.parent ?? scope) : scope, { node, ...roleOf(node, parents), home });
    }
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      visit(child, scope, inner);
    }
  };
  visit(tree, scopes.global, tree);
  return { text, tree, parents, scopes, nodes, uses, free };
}

/** What a name means at a place of the program; null when the program does not create it. */
export function bindingOf(model: ProgramModel, node: AnyNode): Binding | null {
  return node.type === 'Identifier' ? findBinding(scopeAt(model, node), node.name) : null;
}

/** The innermost scope around a node. */
export function scopeAt({ scopes, parents }: ProgramModel, node: AnyNode): Scope {
  for (let at: AnyNode | undefined = node; at !== undefined; at = parents.get(at)) {
    const scope = scopes.of.get(at);
    if (scope !== undefined) return scope;
  }
  return scopes.global;
}

/** What stands in the program for a node, without its line breaks. */
export function textOf({ text }: ProgramModel, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/\s*\n\s*/g, ' ');
}

/** The nodes around a node, the nearest first. */
export function* around({ parents }: ProgramModel, node: AnyNode): Generator<AnyNode> {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) yield at;
}

/** A node and all nodes inside it; functions inside it are left out when `isOwn`. */
export function* inside(node: AnyNode, isOwn = false): Generator<AnyNode> {
  yield node;
  for (const child of childrenOf(node)) if (!isOwn || !isFunction(child)) yield* inside(child, isOwn);
}

/** The function that a variable holds for good, with its name; null when it holds something else, or changes. */
export function functionOf({ uses }: ProgramModel, binding: Binding | null): NamedFunction | null {
  if (binding === null) return null;
  const writes = (uses.get(binding) ?? []).filter(({ kind }) => kind !== 'read');
  const [only] = writes;
  if (only === undefined || writes.length > 1) return null;
  const { value } = only;
  if (value === null || !isFunction(value)) return null;
  return { name: binding.name, node: value, binding };
}

/** What was found in each program: it is asked for at every call. */
const NAMED = new WeakMap<ProgramModel, readonly NamedFunction[]>();

/** All functions of the program that have a name. */
export function namedFunctions(model: ProgramModel): readonly NamedFunction[] {
  const known = NAMED.get(model);
  if (known !== undefined) return known;
  const named = [...model.uses.keys()].flatMap((binding) => functionOf(model, binding) ?? []);
  NAMED.set(model, named);
  return named;
}

function roleOf(node: Identifier, parents: ReadonlyMap<AnyNode, AnyNode>): Pick<NameUse, 'kind' | 'value'> {
  const parent = parents.get(node);
  switch (parent?.type) {
    case 'VariableDeclarator':
      if (parent.id !== node) break;
      return { kind: 'declare', value: parent.init ?? null };
    case 'FunctionDeclaration':
      return { kind: 'declare', value: parent.id === node ? parent : null };
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return { kind: parent.body === node ? 'read' : 'declare', value: null };
    case 'ClassDeclaration':
    case 'ClassExpression':
      if (parent.id === node) return { kind: 'declare', value: parent };
      break;
    case 'CatchClause':
    case 'RestElement':
    case 'ArrayPattern':
      return { kind: isAssigned(node, parents) ? 'write' : 'declare', value: null };
    case 'Property': {
      const pattern = parents.get(parent);
      if (pattern?.type === 'ObjectPattern' && parent.value === node)
        return { kind: isAssigned(node, parents) ? 'write' : 'declare', value: null };
      break;
    }
    case 'AssignmentPattern':
      if (parent.left === node) return { kind: isAssigned(node, parents) ? 'write' : 'declare', value: null };
      break;
    case 'AssignmentExpression':
      if (parent.left === node)
        return { kind: 'write', value: parent.operator === '=' ? parent.right : null };
      break;
    case 'UpdateExpression':
      return { kind: 'update', value: null };
    case 'ForInStatement':
    case 'ForOfStatement':
      if (parent.left === node) return { kind: 'write', value: null };
      break;
    default:
      break;
  }
  return { kind: 'read', value: null };
}

/** True in the pattern of an assignment, as opposed to that of a declaration. */
function isAssigned(node: AnyNode, parents: ReadonlyMap<AnyNode, AnyNode>): boolean {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) {
    if (at.type === 'AssignmentExpression') return true;
    if (at.type === 'VariableDeclarator' || isFunction(at)) return false;
  }
  return false;
}
