import type { AnyNode, CallExpression, Pattern } from 'acorn';

import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { bindingOf, functionOf, inside } from './program-model.ts';
import type { NamedFunction, ProgramModel } from './program-model.ts';

/** A parameter by the function that has it. */
export interface ParameterOf {
  readonly owner: NamedFunction;
  readonly index: number;
  readonly pattern: Pattern;
}

/** The function of the program that a call calls by its name; null when it is none, or may be another. */
export function calledFunction(model: ProgramModel, node: AnyNode): NamedFunction | null {
  return node.type === 'CallExpression' ? functionOf(model, bindingOf(model, node.callee)) : null;
}

/** All calls of a function by its name. */
export function callsOf(model: ProgramModel, { binding }: NamedFunction): CallExpression[] {
  return (model.uses.get(binding) ?? []).flatMap(({ node }) => {
    const parent = model.parents.get(node);
    return parent?.type === 'CallExpression' && parent.callee === node ? [parent] : [];
  });
}

/** True for a function that never gives a value back, although a call of it stands for one. */
export function givesNothing({ node }: NamedFunction): boolean {
  if (node.async || node.generator) return false;
  if (node.body.type !== 'BlockStatement') return false;
  for (const part of inside(node.body, true))
    if (
      (part.type === 'ReturnStatement' && part.argument !== null && part.argument !== undefined) ||
      part.type === 'ThrowStatement'
    )
      return false;
  return true;
}

/** The named function that a variable is a plain parameter of; null when it is none. */
export function parameterOf(model: ProgramModel, binding: Binding): ParameterOf | null {
  const { node } = binding.scope;
  if (!isFunction(node)) return null;
  const index = node.params.findIndex((each) => each.type === 'Identifier' && each.name === binding.name);
  const pattern = node.params[index];
  if (pattern === undefined) return null;
  for (const owner of model.uses.keys()) {
    const named = functionOf(model, owner);
    if (named?.node === node) return { owner: named, index, pattern };
  }
  return null;
}

/** True for a call that gives fewer values than the parameter of an index needs. */
export function leavesOut({ arguments: given }: CallExpression, index: number): boolean {
  return given.length <= index && !given.some(({ type }) => type === 'SpreadElement');
}
