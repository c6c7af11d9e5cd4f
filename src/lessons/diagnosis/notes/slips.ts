import type { AnyNode } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { ProgramModel, NameUse } from '../model/program-model.ts';
import type { Binding } from '../../../sandbox/trace/scopes.ts';
import { inside } from '../model/program-model.ts';
import { nearestKeyword, nearestOf } from '../model/near-words.ts';
import { lineAt } from '../places.ts';

/** How other languages, and other words for it, call what creates an object. */
const OTHER_CONSTRUCTORS = /^(?:__init__|_init_|init|initialize|constructeur|construct|Constructor|New)$/;
const OTHER_DEFAULTS = /^(?:sinon|autre|autres|otherwise|other|else|otros)$/i;

/** Words that the machine takes for something else than they were written for. */
export function* noteSlips(model: ProgramModel): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'LabeledStatement') yield* lostDefault(model, node, node.label.name);
    if (node.type === 'ClassBody') yield* otherConstructor(model, node);
  }
  for (const [binding, uses] of model.uses) yield* secondVariable(model, binding, uses);
  yield* divisions(model);
}

/** `defaut:` in a `switch` is a label. */
function* lostDefault(model: ProgramModel, node: AnyNode, name: string): Generator<Finding> {
  const isUsed = [...inside(node)].some(
    (part) =>
      (part.type === 'BreakStatement' || part.type === 'ContinueStatement') && part.label?.name === name,
  );
  const isInSwitch = model.parents.get(node)?.type === 'SwitchCase';
  const isDefault =
    nearestOf(name, ['default']) !== null || nearestKeyword(name) === 'default' || OTHER_DEFAULTS.test(name);
  if (isInSwitch && !isUsed && isDefault)
    yield finding(
      'misspelt-keyword',
      { written: name, right: 'default' },
      { start: node.start, end: node.start + name.length },
    );
}

/** A method that was meant to create the objects of its class. */
function* otherConstructor(model: ProgramModel, body: AnyNode): Generator<Finding> {
  if (body.type !== 'ClassBody') return;
  const methods = body.body.flatMap((each) =>
    each.type === 'MethodDefinition' && !each.static ? [each] : [],
  );
  if (methods.some(({ kind }) => kind === 'constructor')) return;
  for (const { key, value } of methods) {
    if (key.type !== 'Identifier' || value.params.length === 0) continue;
    const isNear = nearestOf(key.name, ['constructor']) !== null;
    const isCalled = model.nodes.some(
      (each) =>
        each.type === 'MemberExpression' &&
        each.property.type === 'Identifier' &&
        each.property.name === key.name,
    );
    if ((isNear || OTHER_CONSTRUCTORS.test(key.name)) && !isCalled)
      yield finding('constructor-name', { name: key.name }, key);
  }
}

/** `let max = …` in a block, where the `max` around it was meant: nobody reads the new one. */
function* secondVariable(
  model: ProgramModel,
  binding: Binding,
  uses: readonly NameUse[],
): Generator<Finding> {
  const [created] = uses;
  if (created?.kind !== 'declare' || created.value === null) return;
  const { start, end } = created.value;
  // `let total = total + 1` is an error of its own.
  if (uses.some(({ node }) => start <= node.start && node.end <= end)) return;
  const parent = model.parents.get(created.node);
  if (parent?.type !== 'VariableDeclarator') return;
  for (let scope = binding.scope.parent; scope !== null; scope = scope.parent) {
    const outer = scope.bindings.get(binding.name);
    if (outer === undefined) continue;
    const others = model.uses.get(outer) ?? [];
    const first = others[0];
    if (first === undefined || first.node.start > created.node.start) return;
    const isOuterFilled = others.some(({ kind }) => kind === 'write' || kind === 'update');
    const isReadLater = others.some(({ kind, node }) => kind === 'read' && node.start > created.node.end);
    const isNeverRead = uses.every(({ kind }) => kind !== 'read');
    const declaration = model.parents.get(first.node);
    const isVariable = declaration?.type === 'VariableDeclarator';
    if (isVariable && isReadLater && (isNeverRead || (!isOuterFilled && first.home === created.home)))
      yield finding(
        'second-variable',
        { name: binding.name, line: lineAt(model.text, first.node.start) },
        created.node,
      );
    return;
  }
}

/** `minutes // 60`: what follows the two slashes is a comment. */
function* divisions({ text, nodes }: ProgramModel): Generator<Finding> {
  for (const node of nodes) {
    if (
      node.type !== 'VariableDeclaration' &&
      node.type !== 'ExpressionStatement' &&
      node.type !== 'ReturnStatement'
    )
      continue;
    if (/[;}]$/.test(text.slice(node.start, node.end))) continue;
    const found = /^[^\S\n]*(\/\/)\s*(?:\d+(?:\.\d+)?|[\p{L}_$][\p{L}\d_$.]*)\s*;[^\S\n]*(?:\n|$)/u.exec(
      text.slice(node.end),
    );
    if (found === null) continue;
    const start = node.end + found[0].indexOf('//');
    yield finding('comment-as-division', {}, { start, end: start + 2 });
  }
}
