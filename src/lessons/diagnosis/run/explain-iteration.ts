import type { AnyNode } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { calledFunction, callsOf, givesNothing } from '../model/calls.ts';
import { kindOf, settledValue } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { namedFunctions, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { lineAt } from '../places.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';

/** Something that goes through a value, piece by piece. */
interface Iteration {
  readonly node: AnyNode;
  /** Where the text of the iteration itself ends: a loop's body is no part of it. */
  readonly end: number;
  readonly what: AnyNode;
}

/**
 * What a loop, a spread or a pattern cannot go through. The engine does not always say where: then it is what certainly cannot
 * be gone through, or the first that might be meant.
 */
export function explainNotIterable(model: ProgramModel, place: Stretch): Finding {
  const all = model.nodes.flatMap((node) => iterationsOf(model, node));
  const here =
    all.findLast(({ node }) => node.start === place.start) ??
    all.findLast(({ node, end }) => node.start <= place.start && place.start < end);
  const wrong = all.find(({ what }) => /^(?:number|boolean|object|nothing)$/.test(kindOf(model, what)));
  const node = (here ?? wrong ?? all[0])?.what;
  const what = node ?? place;
  const settled = node === undefined ? null : settledValue(model, node);
  const called = settled === null ? null : calledFunction(model, settled);
  if (called !== null && givesNothing(called))
    return finding(
      'function-without-return',
      { name: called.name, line: lineAt(model.text, called.node.start) },
      what,
    );
  if (settled?.type === 'CallExpression' && memberName(settled.callee) === 'forEach')
    return finding('foreach-result', {}, settled);
  return finding('not-iterable', { what: quoted(textOf(model, what)) }, what);
}

function iterationsOf(model: ProgramModel, node: AnyNode): Iteration[] {
  switch (node.type) {
    case 'ForOfStatement':
      return [{ node, end: node.body.start, what: node.right }];
    case 'SpreadElement': {
      // `{ ...value }` takes anything.
      const isObject = model.parents.get(node)?.type === 'ObjectExpression';
      return isObject ? [] : [{ node, end: node.end, what: node.argument }];
    }
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id, init }) =>
        id.type === 'ArrayPattern' && init !== null && init !== undefined
          ? [{ node, end: node.end, what: init }]
          : [],
      );
    case 'AssignmentExpression':
      return node.left.type === 'ArrayPattern' ? [{ node, end: node.end, what: node.right }] : [];
    case 'FunctionDeclaration':
      return patternsOf(model, node);
    default:
      return [];
  }
}

/** What the calls of a function give to those of its parameters that take a list apart. */
function patternsOf(model: ProgramModel, node: AnyNode): Iteration[] {
  const named = namedFunctions(model).find((each) => each.node === node);
  if (named === undefined) return [];
  return named.node.params.flatMap((parameter, index) => {
    if (parameter.type !== 'ArrayPattern') return [];
    return callsOf(model, named).map((call) => ({
      node,
      end: named.node.body.start,
      what: call.arguments[index] ?? call,
    }));
  });
}
