import type { AnyNode, Statement } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { memberName } from '../model/member-uses.ts';
import { bindingOf, inside } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { endsAlways } from './some-returns.ts';

/** What goes wrong from one turn of a loop to the next. */
export function* noteTurns(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    const body = bodyOf(model, node);
    if (body === null) continue;
    yield* resetAtEachTurn(model, body);
    if (!isFunction(node)) yield* leavesAtOnce(body);
  }
}

/** The instructions that a loop, or the function given to `forEach`, repeats. */
function bodyOf(model: ProgramModel, node: AnyNode): readonly Statement[] | null {
  if (isFunction(node)) {
    const call = model.parents.get(node);
    const isRepeated = call?.type === 'CallExpression' && memberName(call.callee) === 'forEach';
    return isRepeated && node.body.type === 'BlockStatement' ? node.body.body : null;
  }
  switch (node.type) {
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node.body.type === 'BlockStatement' ? node.body.body : null;
    default:
      return null;
  }
}

/** `let total = 0; total += price;` in the loop: with one sum and nothing else it is no sum at all. */
function* resetAtEachTurn(model: ProgramModel, body: readonly Statement[]): Generator<Finding> {
  for (const [index, statement] of body.entries()) {
    const target = zeroed(statement);
    const binding = target === null ? null : bindingOf(model, target);
    if (target === null || binding === null) continue;
    const changes = (model.uses.get(binding) ?? []).filter(
      ({ node, kind }) => kind !== 'read' && kind !== 'declare' && node !== target,
    );
    const [change] = changes;
    const sum = change === undefined ? undefined : model.parents.get(change.node);
    const isSum =
      (sum?.type === 'AssignmentExpression' &&
        (sum.operator === '+=' ||
          (sum.operator === '=' &&
            sum.right.type === 'BinaryExpression' &&
            sum.right.operator === '+' &&
            bindingOf(model, sum.right.left) === binding))) ||
      sum?.type === 'UpdateExpression';
    const isHere = body
      .slice(index + 1)
      .some((each) => each.type === 'ExpressionStatement' && each.expression === sum);
    if (isSum && isHere && changes.length === 1)
      yield finding('reset-in-loop', { name: binding.name }, target);
  }
}

/** The name that an instruction gives 0 to; null for any other. */
function zeroed(statement: Statement): AnyNode | null {
  if (statement.type === 'VariableDeclaration' && statement.declarations.length === 1) {
    const [declared] = statement.declarations;
    return declared !== undefined && isZero(declared.init) ? declared.id : null;
  }
  const set = statement.type === 'ExpressionStatement' ? statement.expression : null;
  return set?.type === 'AssignmentExpression' && set.operator === '=' && isZero(set.right) ? set.left : null;
}

function isZero(node: AnyNode | null | undefined): boolean {
  return node?.type === 'Literal' && node.value === 0;
}

/** A loop that asks something, and returns whatever the answer is. */
function* leavesAtOnce(body: readonly Statement[]): Generator<Finding> {
  const end = body.findIndex(endsAlways);
  const last = body[end];
  const returns = body
    .slice(0, end + 1)
    .flatMap((each) => [...inside(each, true)])
    .filter(({ type }) => type === 'ReturnStatement');
  const final = returns.at(-1);
  const goesOn = body.some((each) =>
    [...inside(each, true)].some(({ type }) => type === 'ContinueStatement' || type === 'BreakStatement'),
  );
  if (last === undefined || final === undefined || returns.length < 2 || goesOn) return;
  yield finding('return-in-loop', {}, final);
}
