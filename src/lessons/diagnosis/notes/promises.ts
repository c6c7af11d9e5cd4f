import type { AnyNode, CallExpression } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction } from '../model/calls.ts';
import { ownMethod } from '../model/own-members.ts';
import { isPromise } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { bindingOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { isSilent } from './lists.ts';
import { isUsed } from './uses.ts';

/** Promises that are taken for what they will give. */
export function* notePromises(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type !== 'CallExpression') continue;
    yield* missingAwait(model, node);
    yield* silentStep(model, node);
  }
}

/** `.then((x) => { double(x); }).then((y) => …)`: the second one waits for what the first one gives. */
function* silentStep(model: ProgramModel, call: CallExpression & AnyNode): Generator<Finding> {
  if (memberName(call.callee) !== 'then') return;
  const member = model.parents.get(call);
  const next =
    member?.type === 'MemberExpression' && memberName(member) === 'then' ? model.parents.get(member) : null;
  const [given] = call.arguments;
  const [waiting] = next?.type === 'CallExpression' ? next.arguments : [];
  const isWaiting = waiting !== undefined && isFunction(waiting) && waiting.params.length > 0;
  if (!isWaiting || given === undefined || !isFunction(given) || given.async) return;
  if (isSilent(given)) yield finding('callback-without-return', { method: 'then' }, given);
}

/** What a function that has to be waited for gives is a promise until it is waited for. */
function* missingAwait(model: ProgramModel, call: CallExpression & AnyNode): Generator<Finding> {
  const name = promising(model, call);
  const parent = model.parents.get(call);
  if (name === null || parent?.type === 'AwaitExpression') return;
  const isChained =
    parent?.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(memberName(parent) ?? '');
  if (isUsed(model, call) && !isChained) yield finding('missing-await', { name }, call);
  if (parent?.type !== 'VariableDeclarator') return;
  const binding = bindingOf(model, parent.id);
  const uses = binding === null ? [] : (model.uses.get(binding) ?? []).filter(({ kind }) => kind === 'read');
  const isHandled = uses.some(({ node }) => {
    const user = model.parents.get(node);
    return (
      user?.type === 'AwaitExpression' ||
      (user?.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(memberName(user) ?? '')) ||
      user?.type === 'ArrayExpression'
    );
  });
  if (!isHandled && uses.some(({ node }) => isUsed(model, node)))
    yield finding('missing-await', { name }, call);
}

/** The name of the function, or the method, that a call gets a promise from; null when it gets something else. */
function promising(model: ProgramModel, call: CallExpression): string | null {
  const { callee } = call;
  const named = calledFunction(model, call);
  if (named !== null) return named.node.async || isPromise(model, call) ? named.name : null;
  const name = memberName(callee);
  if (name === null || callee.type !== 'MemberExpression') return null;
  const method = ownMethod(model, callee.object, name);
  return method !== null && 'async' in method && method.async ? name : null;
}
