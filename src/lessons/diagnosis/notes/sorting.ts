import type { AnyNode, Function as FunctionNode } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { isNamed, kindOf, settledValue } from '../model/kinds.ts';
import { bindingOf, functionOf, inside, textOf } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { quoted } from '../syntax/tokens.ts';

/** `[10, 9].sort()`: without a way to compare, numbers are put in order as texts are. */
export function* noteSorting(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type !== 'CallExpression') continue;
    const { callee } = node;
    if (callee.type !== 'MemberExpression') continue;
    if (!isNamed(callee, 'sort') && !isNamed(callee, 'toSorted')) continue;
    const [compare] = node.arguments;
    if (compare !== undefined) {
      const given = functionOf(model, bindingOf(model, compare))?.node ?? compare;
      if (isFunction(given) && answersByTruth(given)) yield finding('sort-by-truth', {}, compare);
      continue;
    }
    const elements = elementsOf(model, callee.object);
    if (elements !== null && mayDiffer(model, elements))
      yield finding('sort-as-text', { what: quoted(textOf(model, node)) }, node);
  }
}

/** True for a function all of whose results are comparisons: `(a, b) => a > b`. */
function answersByTruth({ body }: FunctionNode): boolean {
  const isComparison = (node: AnyNode | null | undefined): boolean =>
    node?.type === 'BinaryExpression' && /^(?:[<>]=?|[!=]==?)$/.test(node.operator);
  if (body.type !== 'BlockStatement') return isComparison(body);
  const results = [...inside(body, true)].flatMap((node) => (node.type === 'ReturnStatement' ? [node] : []));
  return results.length > 0 && results.every(({ argument }) => isComparison(argument));
}

/** All that a list is ever given, as far as the text shows it; null where that is not known. */
function elementsOf(model: ProgramModel, object: AnyNode): AnyNode[] | null {
  const list = settledValue(model, object);
  if (list.type !== 'ArrayExpression') return null;
  const elements = list.elements.flatMap((element) => element ?? []);
  const binding = bindingOf(model, object);
  for (const { node } of binding === null ? [] : (model.uses.get(binding) ?? [])) {
    const member = model.parents.get(node);
    const call = member === undefined ? undefined : model.parents.get(member);
    if (member?.type !== 'MemberExpression' || member.object !== node || call?.type !== 'CallExpression')
      continue;
    if (call.callee === member && (isNamed(member, 'push') || isNamed(member, 'unshift')))
      elements.push(...call.arguments);
  }
  return elements;
}

/** Whether all are numbers, or texts that are, and the order of the texts is not that of the numbers, or may not be. */
function mayDiffer(model: ProgramModel, elements: readonly AnyNode[]): boolean {
  const texts = elements.map((element) => {
    const value = settledValue(model, element);
    return model.text.slice(value.start, value.end).replace(/^(["'])(.*)\1$/, '$2');
  });
  const isNumeral = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
  const areNumbers = elements.every(
    (element, index) => isNumeral(texts[index] ?? '') || kindOf(model, element) === 'number',
  );
  if (elements.length === 0 || !areNumbers) return false;
  if (!texts.every(isNumeral)) return true;
  const bySize = texts.toSorted((a, b) => Number(a) - Number(b));
  return texts.toSorted().some((text, index) => Number(text) !== Number(bySize[index]));
}
