import type { AnyNode } from 'acorn';

import type { ProgramError } from '../../../sandbox/run-program.ts';
import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { callsOf, leavesOut } from '../model/calls.ts';
import { around, namedFunctions, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';
import { reasonFor, unfound } from './explain-nothing.ts';

/** A place where properties are taken out of a value: `const { name } = player`. */
interface Taking {
  readonly pattern: AnyNode;
  /** What is taken apart; null where the text does not name it. */
  readonly value: AnyNode | null;
  /** The instruction or the function that it belongs to. */
  readonly owner: AnyNode;
}

/** Properties were to be taken out of `undefined` or `null`. The engine names the function at most, so that only proof picks one of several. */
export function explainTakenApart(model: ProgramModel, error: ProgramError, place: Stretch): Finding | null {
  const all = model.nodes.flatMap((node) => takingAt(model, node) ?? []);
  const here = all.filter(({ owner }) => owner.start <= place.start && place.start < owner.end);
  const likely = here.length > 0 ? here : all.filter(({ pattern }) => isInFunctionAt(model, pattern, place));
  const proved = likely.flatMap((taking) => reasonOf(model, error, taking) ?? []);
  const [only] = likely;
  if (proved.length === 1 || only === undefined) return proved[0] ?? null;
  return likely.length > 1
    ? null
    : finding('taken-apart', { what: quoted(textOf(model, only.pattern)) }, only.pattern);
}

function takingAt(model: ProgramModel, node: AnyNode): Taking | null {
  if (node.type !== 'ObjectPattern') return null;
  const parent = model.parents.get(node);
  switch (parent?.type) {
    case 'VariableDeclarator': {
      const declaration = model.parents.get(parent) ?? parent;
      const head = model.parents.get(declaration);
      const isOfLoop = head?.type === 'ForOfStatement' && head.left === declaration;
      return { pattern: node, value: parent.init ?? null, owner: isOfLoop ? head : declaration };
    }
    case 'AssignmentExpression':
      return { pattern: node, value: parent.right, owner: parent };
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return { pattern: node, value: null, owner: parent };
    default:
      return null;
  }
}

function isInFunctionAt(model: ProgramModel, node: AnyNode, { start }: Stretch): boolean {
  for (const outer of around(model, node)) if (isFunction(outer)) return outer.start === start;
  return true;
}

function reasonOf(
  model: ProgramModel,
  error: ProgramError,
  { pattern, value, owner }: Taking,
): Finding | null {
  if (value !== null) return reasonFor(model, error, value, value) ?? unfound(model, value, 'undefined');
  const named = namedFunctions(model).find(({ node }) => node === owner);
  const index = named?.node.params.findIndex((each) => each === pattern) ?? -1;
  const lacking = named === undefined ? [] : callsOf(model, named).filter((call) => leavesOut(call, index));
  const [call] = lacking;
  if (named === undefined || call === undefined || index < 0 || lacking.length > 1) return null;
  return finding('missing-argument', { name: named.name, parameter: quoted(textOf(model, pattern)) }, call);
}
