import type { AnyNode } from 'acorn';

import { isPrinting } from '../model/indexes.ts';
import { settledValue } from '../model/kinds.ts';
import { bindingOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';

/** True where the value of an expression matters: it is printed, calculated with, compared, or asked for something. */
export function isUsed(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  switch (parent?.type) {
    case 'CallExpression':
      return parent.callee !== node && isPrinting(parent.callee);
    case 'BinaryExpression':
    case 'TemplateLiteral':
      return true;
    case 'MemberExpression':
      return parent.object === node;
    case 'IfStatement':
    case 'WhileStatement':
      return parent.test === node;
    default:
      return false;
  }
}

/** True for the value of a variable that is used later on. */
export function isReadLater(model: ProgramModel, node: AnyNode): boolean {
  const parent = model.parents.get(node);
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node) return false;
  const binding = bindingOf(model, parent.id);
  return (
    binding !== null &&
    (model.uses.get(binding) ?? []).some(({ node: use, kind }) => kind === 'read' && isUsed(model, use)) &&
    settledValue(model, parent.id) === node
  );
}
