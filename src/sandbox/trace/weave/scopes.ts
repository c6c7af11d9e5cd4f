import type { AnyNode, Function as FunctionNode, Program, VariableDeclaration } from 'acorn';

import { boundNames, childrenOf, isFunction } from './syntax.ts';

/** One name in one scope. */
export interface Binding {
  /** Unique in the program, counted from 0. */
  readonly id: number;
  readonly name: string;
  readonly scope: Scope;
  readonly isConstant: boolean;
}

/** A stretch of the program with names of its own. */
export interface Scope {
  /** Unique in the program; 0 is the whole program. */
  readonly id: number;
  readonly kind: 'global' | 'function' | 'block';
  readonly parent: Scope | null;
  /** The function, or the whole program, that this scope belongs to; itself where it is one. */
  readonly home: Scope;
  readonly bindings: Map<string, Binding>;
  /** What opens the scope. */
  readonly node: AnyNode;
  /** A function inside uses one of the names, so that a loop makes them anew on each turn in a way one can see. */
  isCaptured: boolean;
}

/** The scopes of a program, found by the nodes that open them. */
export interface ScopeTree {
  readonly global: Scope;
  readonly all: readonly Scope[];
  readonly of: ReadonlyMap<AnyNode, Scope>;
}

/** Finds all scopes and names of a program, and which blocks' names are used by functions inside. */
export function findScopes(program: Program): ScopeTree {
  const all: Scope[] = [];
  const of = new Map<AnyNode, Scope>();
  let bindings = 0;

  const open = (node: AnyNode, kind: Scope['kind'], parent: Scope | null): Scope => {
    const id = all.length;
    const scope: Scope = {
      id,
      kind,
      parent,
      bindings: new Map(),
      node,
      isCaptured: false,
      get home(): Scope {
        return kind === 'block' && parent !== null ? parent.home : scope;
      },
    };
    all.push(scope);
    of.set(node, scope);
    return scope;
  };
  const declare = (scope: Scope, name: string, isConstant = false): void => {
    if (scope.bindings.has(name)) return;
    scope.bindings.set(name, { id: bindings, name, scope, isConstant });
    bindings += 1;
  };
  const declareVariables = (node: VariableDeclaration, scope: Scope): void => {
    const holder = node.kind === 'var' ? scope.home : scope;
    for (const { id } of node.declarations)
      for (const { name } of boundNames(id)) declare(holder, name, node.kind === 'const');
  };
  const declareFunction = (node: FunctionNode & AnyNode, scope: Scope): void => {
    if (node.type === 'FunctionDeclaration' && node.id !== null) declare(scope, node.id.name);
    const inside = open(node, 'function', scope);
    if (node.type !== 'ArrowFunctionExpression' && usesThis(node)) declare(inside, 'this', true);
    for (const parameter of node.params) for (const { name } of boundNames(parameter)) declare(inside, name);
    for (const child of [...node.params, node.body])
      if (child.type === 'BlockStatement') for (const part of child.body) visit(part, inside);
      else visit(child, inside);
  };
  const visit = (node: AnyNode, scope: Scope): void => {
    if (isFunction(node)) {
      declareFunction(node, scope);
      return;
    }
    let inner = scope;
    switch (node.type) {
      case 'VariableDeclaration':
        declareVariables(node, scope);
        break;
      case 'ClassDeclaration':
        if (node.id !== null) declare(scope, node.id.name);
        break;
      case 'PropertyDefinition':
        if (node.static) break;
        // A field gets its value in a call of its own, whose only name is `this`.
        inner = open(node, 'function', scope);
        declare(inner, 'this', true);
        if (node.computed) visit(node.key, scope);
        if (node.value !== null && node.value !== undefined) visit(node.value, inner);
        return;
      case 'CatchClause':
        inner = open(node, 'block', scope);
        if (node.param !== null && node.param !== undefined)
          for (const { name } of boundNames(node.param)) declare(inner, name);
        break;
      case 'BlockStatement':
      case 'StaticBlock':
      case 'SwitchStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        inner = open(node, 'block', scope);
        break;
      default:
        break;
    }
    for (const child of childrenOf(node)) visit(child, inner);
  };
  const resolve = (node: AnyNode, scope: Scope): void => {
    const inner = of.get(node) ?? scope;
    const name = node.type === 'Identifier' ? node.name : node.type === 'ThisExpression' ? 'this' : undefined;
    const binding = name === undefined ? null : findBinding(inner, name);
    if (binding !== null && binding.scope.home !== inner.home) binding.scope.isCaptured = true;
    for (const child of childrenOf(node)) resolve(child, inner);
  };

  const global = open(program, 'global', null);
  for (const statement of program.body) visit(statement, global);
  for (const statement of program.body) resolve(statement, global);
  return { global, all, of };
}

/** What a name means in a scope; null for a name that the program does not declare. */
export function findBinding(scope: Scope, name: string): Binding | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const binding = at.bindings.get(name);
    if (binding !== undefined) return binding;
  }
  return null;
}

/**
 * The scope that holds the values of a scope's names at run time. Functions, and blocks whose names are used by functions
 * inside, hold their own, one set for each call or turn; other blocks leave them to what is around them.
 */
export function holderOf(scope: Scope): Scope {
  if (scope.kind !== 'block' || scope.parent === null || hasInstances(scope)) return scope;
  return holderOf(scope.parent);
}

/** Ids of the names in a loop's body that some scope around the body holds, though each turn begins without them. */
export function freshNames(body: AnyNode, { all }: ScopeTree): number[] {
  const isInside = ({ node }: Scope): boolean => node.start >= body.start && node.end <= body.end;
  return all
    .filter((scope) => isInside(scope) && !isInside(scope.home) && holderOf(scope) !== scope)
    .flatMap((scope) => [...scope.bindings.values()].map(({ id }) => id));
}

function hasInstances({ node, isCaptured }: Scope): boolean {
  if (!isCaptured) return false;
  switch (node.type) {
    case 'BlockStatement':
      return true;
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' && node.init.kind !== 'var';
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' && node.left.kind !== 'var';
    default:
      return false;
  }
}

/** True when a function says `this` itself or in an arrow function, which has none of its own. */
function usesThis(node: AnyNode): boolean {
  return childrenOf(node).some((child) => {
    if (child.type === 'ThisExpression' || child.type === 'Super') return true;
    const hasItsOwn =
      (isFunction(child) && child.type !== 'ArrowFunctionExpression') || child.type === 'ClassBody';
    return !hasItsOwn && usesThis(child);
  });
}
