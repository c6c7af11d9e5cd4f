import type { AnyNode, Statement, SwitchStatement } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { kindOf } from '../model/kinds.ts';
import { textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** Instructions that are never reached, or reached without being meant. */
export function* noteFlow(model: ProgramModel): Generator<Finding> {
  const { nodes, text } = model;
  for (const node of nodes) {
    if (node.type === 'BlockStatement') yield* afterLeaving(text, node.body);
    if (node.type === 'SwitchStatement') {
      yield* conditionInCase(model, node);
      yield* fallsThrough(text, node);
    }
  }
}

function* afterLeaving(text: string, body: readonly Statement[]): Generator<Finding> {
  for (const [index, statement] of body.entries()) {
    const next = body
      .slice(index + 1)
      .find(({ type }) => type !== 'FunctionDeclaration' && type !== 'EmptyStatement');
    if (next === undefined) return;
    const word = { ReturnStatement: 'return', BreakStatement: 'break', ContinueStatement: 'continue' }[
      statement.type as 'BreakStatement'
    ];
    if (word === undefined) continue;
    const isAlone =
      statement.type === 'ReturnStatement' &&
      (statement.argument === null || statement.argument === undefined);
    const isSplit =
      isAlone && next.type === 'ExpressionStatement' && /^[^\S\n]*\n/.test(text.slice(statement.end));
    yield isSplit && !text.slice(statement.start, statement.end).endsWith(';')
      ? finding('return-alone', {}, statement)
      : finding('after-return', { word }, next);
    return;
  }
}

/** `case age > 12:`, unless the `switch` asks whether something is true: the value of the condition is compared with it. */
function* conditionInCase(model: ProgramModel, { discriminant, cases }: SwitchStatement): Generator<Finding> {
  if (!/^(?:number|text|answer)$/.test(kindOf(model, discriminant))) return;
  for (const { test } of cases) {
    if (test === null || test === undefined || !isCondition(test)) continue;
    yield finding('condition-in-case', { what: quoted(textOf(model, test)) }, test);
  }
}

function isCondition(node: AnyNode): boolean {
  if (node.type === 'LogicalExpression') return true;
  return node.type === 'BinaryExpression' && /^(?:[<>]=?|[!=]==?)$/.test(node.operator);
}

/** A case that does something and goes on into the next one that does. */
function* fallsThrough(text: string, { cases }: SwitchStatement): Generator<Finding> {
  for (const [index, one] of cases.entries()) {
    const last = one.consequent.at(-1);
    const next = cases[index + 1];
    if (last === undefined || next === undefined || next.consequent.length === 0) continue;
    if (leaves(last) || /fall|suite|exprès/i.test(text.slice(last.end, next.start))) continue;
    yield finding('missing-break', {}, { start: one.start, end: one.test?.end ?? one.start + 7 });
  }
}

function leaves(node: AnyNode): boolean {
  if (node.type === 'BlockStatement') return node.body.some(leaves);
  if (node.type === 'IfStatement')
    return (
      leaves(node.consequent) &&
      node.alternate !== null &&
      node.alternate !== undefined &&
      leaves(node.alternate)
    );
  return /^(?:Break|Return|Throw|Continue)Statement$/.test(node.type);
}
