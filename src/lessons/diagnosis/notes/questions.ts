import type { AnyNode, BinaryExpression, CallExpression } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isText, kindOf } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { bindingOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** All that `typeof` ever answers. */
const TYPES: ReadonlySet<string> = new Set(
  'number string boolean object function undefined bigint symbol'.split(' '),
);

/** Questions whose answers are not those that the program waits for. */
export function* noteQuestions(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) yield* typeAsked(model, node);
    if (node.type === 'CallExpression') yield* indexAsAnswer(model, node);
  }
}

/** True for `typeof age === number`: a type is asked for, and its name lacks quotes. */
export function asksForType(node: AnyNode, name: string): boolean {
  if (node.type !== 'BinaryExpression' || !TYPES.has(name)) return false;
  return [node.left, node.right].some(
    (side) => side.type === 'UnaryExpression' && side.operator === 'typeof',
  );
}

/** `typeof age === Number` and `typeof list === "array"`: `typeof` never answers that. */
function* typeAsked(model: ProgramModel, node: BinaryExpression): Generator<Finding> {
  const sides = [node.left, node.right];
  const asked = sides.find((side) => side.type === 'UnaryExpression' && side.operator === 'typeof');
  const answer = sides.find((side) => side !== asked);
  if (asked === undefined || answer === undefined) return;
  const isImpossible =
    (answer.type === 'Literal' && !(typeof answer.value === 'string' && TYPES.has(answer.value))) ||
    (answer.type === 'Identifier' && bindingOf(model, answer) === null);
  if (isImpossible) yield finding('typeof-answer', { what: quoted(textOf(model, answer)) }, node);
}

/** `if (names.indexOf("Ana"))`: the first place is 0, which is false, and -1 is true. */
function* indexAsAnswer(model: ProgramModel, node: CallExpression & AnyNode): Generator<Finding> {
  const method = memberName(node.callee);
  if (method === null || !/^(?:indexOf|lastIndexOf|findIndex|findLastIndex|search)$/.test(method)) return;
  const { callee } = node;
  if (callee.type !== 'MemberExpression') return;
  const kind = kindOf(model, callee.object);
  const isKnown = kind === 'list' || isText(kind) || !/^(?:search)$/.test(method);
  const parent = model.parents.get(node);
  const isTest = parent !== undefined && 'test' in parent && parent.test === node;
  const isTurned = parent?.type === 'UnaryExpression' && parent.operator === '!';
  if (isKnown && (isTest || isTurned))
    yield finding('index-as-answer', { what: quoted(textOf(model, node)) }, node);
}
