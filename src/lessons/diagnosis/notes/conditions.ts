import type { AnyNode, BinaryExpression, Expression, SwitchStatement } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isSame } from '../model/indexes.ts';
import { isText, kindOf } from '../model/kinds.ts';
import { memberName } from '../model/member-uses.ts';
import { around, bindingOf, functionOf, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { sourcesOf } from '../model/sources.ts';
import { quoted } from '../syntax/tokens.ts';

/** Conditions that do not ask what they seem to ask. */
export function* noteConditions(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    const test = testOf(node);
    if (test !== null) {
      yield* assignments(model, test);
      yield* wholeTest(model, test);
    }
    if (isInTest(model, node)) yield* alwaysTrue(model, node);
    yield* hiddenAssignment(model, node);
    if (node.type === 'BinaryExpression') yield* comparison(model, node);
    if (node.type === 'SwitchStatement') yield* cases(model, node);
    if (/^(?:If|While|For)Statement$/.test(node.type)) yield* emptyBody(model, node);
  }
}

function testOf(node: AnyNode): Expression | null {
  switch (node.type) {
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ConditionalExpression':
      return node.test;
    case 'ForStatement':
      return node.test ?? null;
    default:
      return null;
  }
}

/** `=` where a comparison was meant. A second pair of parentheses says that it is meant. */
function* assignments(model: ProgramModel, test: Expression): Generator<Finding> {
  const { text } = model;
  const parts = test.type === 'LogicalExpression' ? [test.left, test.right] : [test];
  for (const part of parts) {
    if (part.type !== 'AssignmentExpression' || part.operator !== '=') continue;
    const sign = text.indexOf('=', part.left.end);
    if (/^=! /.test(text.slice(sign, sign + 3))) {
      yield finding('swapped-sign', { written: '=!', right: '!=' }, { start: sign, end: sign + 2 });
      continue;
    }
    const isPlain = /^(?:Literal|Identifier|TemplateLiteral|UnaryExpression)$/.test(part.right.type);
    if (isPlain && !/\(\s*\($/.test(text.slice(0, part.start)))
      yield finding('assign-in-condition', { name: quoted(textOf(model, part.left)) }, part);
  }
}

/** `n = 1 ? a : b` and `filter((m) => m.style = "rock")`: a comparison was meant, and none is there. */
function* hiddenAssignment(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return;
  const parent = model.parents.get(node);
  const isChoice = node.right.type === 'ConditionalExpression' && node.right.test.type === 'Literal';
  const asked =
    parent?.type === 'ArrowFunctionExpression' && parent.body === node ? parent : returning(model, parent);
  const call = asked === null ? undefined : model.parents.get(asked);
  const isAnswer =
    call?.type === 'CallExpression' &&
    /^(?:filter|find|findIndex|findLast|some|every)$/.test(memberName(call.callee) ?? '');
  if (isChoice || isAnswer)
    yield finding('assign-in-condition', { name: quoted(textOf(model, node.left)) }, node);
}

/** The function that an instruction `return` gives an answer of. */
function returning(model: ProgramModel, node: AnyNode | undefined): AnyNode | null {
  if (node?.type !== 'ReturnStatement') return null;
  for (const outer of around(model, node)) if (isFunction(outer)) return outer;
  return null;
}

function* wholeTest(model: ProgramModel, test: Expression): Generator<Finding> {
  if (test.type === 'ArrowFunctionExpression') {
    // `age => 18` is a function: as a condition it is always true.
    const start = model.text.indexOf('=>', test.start);
    yield finding('arrow-as-comparison', {}, { start, end: start + 2 });
  }
  if (test.type === 'Identifier' && functionOf(model, bindingOf(model, test)) !== null)
    yield finding('missing-call', { name: test.name }, test);
}

/** `day === "sat" || "sun"`, and `a !== 1 || a !== 2`. */
export function* alwaysTrue(model: ProgramModel, whole: AnyNode): Generator<Finding> {
  if (whole.type !== 'LogicalExpression' || whole.operator !== '||') return;
  const { left, right } = whole;
  const last = left.type === 'LogicalExpression' && left.operator === '||' ? left.right : left;
  const isComparison = last.type === 'BinaryExpression' && /^(?:[!=]==?|[<>]=?)$/.test(last.operator);
  if (isComparison && right.type === 'Literal' && Boolean(right.value)) {
    yield finding('always-true', { what: quoted(textOf(model, whole)) }, whole);
  }
  if (last.type !== 'BinaryExpression' || right.type !== 'BinaryExpression') return;
  const differ = /^!==?$/.test(last.operator) && /^!==?$/.test(right.operator);
  const areDifferent =
    last.right.type === 'Literal' && right.right.type === 'Literal' && last.right.value !== right.right.value;
  if (differ && areDifferent && isSame(model, last.left, right.left))
    yield finding('always-true', { what: quoted(textOf(model, whole)) }, whole);
}

function isInTest(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  if (parent === undefined) return false;
  if (parent.type === 'LogicalExpression') return isInTest(model, parent);
  return testOf(parent) === node;
}

function* comparison(model: ProgramModel, node: BinaryExpression): Generator<Finding> {
  const { left, right, operator } = node;
  if (operator === 'in' && kindOf(model, right) === 'list' && isText(kindOf(model, left)))
    yield finding('in-list', { list: quoted(textOf(model, right)) }, node);
  if (/^[&|]$/.test(operator) && isInTest(model, node)) {
    const start = model.text.indexOf(operator, left.end);
    yield finding('bit-sign', { written: operator, right: operator.repeat(2) }, { start, end: start + 1 });
  }
  if (!/^(?:[<>]=?|[!=]==?)$/.test(operator)) return;
  const what = quoted(textOf(model, node));
  const isRelation = /^[<>]=?$/.test(operator);
  const isNegated =
    left.type === 'UnaryExpression' && left.operator === '!' && kindOf(model, right) !== 'boolean';
  if (isNegated && kindOf(model, right) !== 'unknown' && !isRelation)
    yield finding(
      'negated-side',
      { what, right: quoted(`${textOf(model, left.argument)} !== ${textOf(model, right)}`) },
      node,
    );
  const isTwice =
    !isRelation &&
    left.type === 'BinaryExpression' &&
    /^[!=]==?$/.test(left.operator) &&
    model.text.charAt(left.end) !== ')';
  if (isTwice && kindOf(model, right) !== 'boolean') yield finding('chained-comparison', { what }, node);
  if (
    isRelation &&
    left.type === 'BinaryExpression' &&
    /^[<>]=?$/.test(left.operator) &&
    model.text.charAt(left.end) !== ')'
  )
    yield finding('chained-comparison', { what }, node);
  if (isRelation && left.type !== 'PrivateIdentifier') yield* answers(model, node, left, right);
  if (isRelation) return;
  const sides = [left, right];
  if (sides.filter((side) => side.type === 'Identifier' && side.name === 'NaN').length === 1)
    yield finding('compares-nan', {}, node);
  const isWritten = sides.some((side) => side.type === 'ArrayExpression' || side.type === 'ObjectExpression');
  if (isWritten || areSeparate(model, left, right)) yield finding('compares-objects', { what }, node);
  if (operator.length === 3 && left.type !== 'PrivateIdentifier')
    yield* textAndNumber(model, node, left, right);
}

/** Two values that always are arrays, or objects, and never the same one. */
function areSeparate(model: ProgramModel, left: AnyNode, right: AnyNode): boolean {
  const [ones, others] = [sourcesOf(model, left) ?? [], sourcesOf(model, right) ?? []];
  const areMade = [...ones, ...others].every(
    ({ type }) => type === 'ArrayExpression' || type === 'ObjectExpression',
  );
  return areMade && ones.length > 0 && others.length > 0 && ones.every((each) => !others.includes(each));
}

/** What two people typed is put in order as texts are. */
function* answers(
  model: ProgramModel,
  node: BinaryExpression,
  left: Expression,
  right: Expression,
): Generator<Finding> {
  const areAnswers = kindOf(model, left) === 'answer' && kindOf(model, right) === 'answer';
  if (areAnswers || [left, right].every((side) => isNumeral(model, side)))
    yield finding('answers-ordered', { what: quoted(textOf(model, node)) }, node);
}

/** True for a text that always is a number in quotes. */
function isNumeral(model: ProgramModel, node: Expression): boolean {
  const sources = sourcesOf(model, node) ?? [];
  return (
    sources.length > 0 &&
    sources.every(
      (each) =>
        each.type === 'Literal' &&
        typeof each.value === 'string' &&
        /^\s*\d+(?:[.,]\d+)?\s*$/.test(each.value),
    )
  );
}

/** `case 1` for a text that somebody typed. */
function* cases(model: ProgramModel, { discriminant, cases: all }: SwitchStatement): Generator<Finding> {
  if (!isText(kindOf(model, discriminant))) return;
  const [first] = all.filter(({ test }) => test?.type === 'Literal' && typeof test.value === 'number');
  if (first?.test === null || first?.test === undefined) return;
  yield finding(
    'text-compared',
    { what: `case ${textOf(model, first.test)}` },
    { start: first.start, end: first.test.end },
  );
}

/** A text is never strictly equal to a number. */
function* textAndNumber(
  model: ProgramModel,
  node: BinaryExpression,
  left: Expression,
  right: Expression,
): Generator<Finding> {
  const kinds = [kindOf(model, left), kindOf(model, right)];
  const hasText = kinds.some(isText);
  if (hasText && kinds.includes('number'))
    yield finding('text-compared', { what: quoted(textOf(model, node)) }, node);
}

/** A semicolon right behind a condition is its whole body. */
function* emptyBody(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type === 'IfStatement') {
    for (const body of [node.consequent, node.alternate])
      if (body?.type === 'EmptyStatement' && isBeforeBlock(model, body))
        yield finding(
          body === node.alternate ? 'semicolon-after-else' : 'semicolon-after-condition',
          {},
          body,
        );
  }
  if (
    (node.type === 'WhileStatement' || node.type === 'ForStatement') &&
    node.body.type === 'EmptyStatement' &&
    isBeforeBlock(model, node.body)
  ) {
    yield finding(
      'semicolon-after-loop',
      { word: node.type === 'ForStatement' ? 'for' : 'while' },
      node.body,
    );
  }
}

/** True for a semicolon that a block follows, or an instruction that is indented as if it belonged to it. */
function isBeforeBlock({ text, nodes }: ProgramModel, { start, end }: AnyNode): boolean {
  if (
    nodes.some(
      (node) =>
        node.type === 'BlockStatement' && node.start >= end && text.slice(end, node.start).trim() === '',
    )
  )
    return true;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = /^[^\S\n]*\n([^\S\n]*)\S/.exec(text.slice(end))?.[1];
  return next !== undefined && next.length > (/^\s*/.exec(line)?.[0].length ?? 0);
}
