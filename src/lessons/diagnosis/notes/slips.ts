import type { AnyNode, AssignmentExpression, ClassBody, MethodDefinition } from 'acorn';

import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { familyOf } from '../model/classes.ts';
import { memberUses } from '../model/member-uses.ts';
import type { ProgramModel, NameUse } from '../model/program-model.ts';
import type { Binding } from '../../../sandbox/trace/weave/scopes.ts';
import { inside } from '../model/program-model.ts';
import { nearestKeyword, nearestOf } from '../model/near-words.ts';
import { lineAt } from '../places.ts';
import { lex } from '../syntax/lex.ts';
import type { Shown } from './shown.ts';

/** How other languages, and other words for it, call what creates an object. */
const OTHER_CONSTRUCTORS = /^(?:__init__|_init_|init|initialize|constructeur|construct|Constructor|New)$/;
const OTHER_DEFAULTS = /^(?:sinon|autre|autres|otherwise|other|else|otros)$/i;

/** Words that the machine takes for something else than they were written for. */
export function* noteSlips(model: ProgramModel, shown: Shown): Generator<Finding> {
  for (const node of model.nodes) {
    if (node.type === 'AssignmentExpression') yield* selfAssigned(node);
    if (node.type === 'LabeledStatement') yield* lostDefault(model, node, node.label.name);
    if (node.type === 'ClassBody') {
      yield* otherConstructor(model, node);
      yield* nearParent(model, node);
      yield* membersTwice(
        model,
        node.body.filter((each) => each.type === 'MethodDefinition' && each.kind === 'method'),
      );
    }
    if (node.type === 'ObjectExpression') yield* membersTwice(model, node.properties);
    yield* hiddenSign(model, node.type === 'Property' && !node.computed ? node.key : node);
  }
  for (const [binding, uses] of model.uses) {
    yield* secondVariable(model, binding, uses);
    yield* writtenTwice(model, uses);
    if (shown.nan || shown.nothing) yield* earlyVar(model, uses);
  }
  yield* divisions(model);
  yield* comments(model);
}

/** `name = name` where a property of the object was meant. */
function* selfAssigned(node: AssignmentExpression): Generator<Finding> {
  const { left, right, operator } = node;
  if (
    operator === '=' &&
    left.type === 'Identifier' &&
    right.type === 'Identifier' &&
    left.name === right.name
  )
    yield finding('self-assigned', { name: left.name }, node);
}

/** `defaut:` in a `switch` is a label. */
function* lostDefault(model: ProgramModel, node: AnyNode, name: string): Generator<Finding> {
  const isUsed = [...inside(node)].some(
    (part) =>
      (part.type === 'BreakStatement' || part.type === 'ContinueStatement') && part.label?.name === name,
  );
  const isInSwitch = model.parents.get(node)?.type === 'SwitchCase';
  const glued = /^case(\w+)$/.exec(name)?.[1];
  if (isInSwitch && !isUsed && glued !== undefined)
    yield finding(
      'misspelt-keyword',
      { written: name, right: `case ${glued}` },
      { start: node.start, end: node.start + name.length },
    );
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

/** A method that nobody calls, and whose name is almost that of a method of the class above. */
function* nearParent(model: ProgramModel, body: AnyNode): Generator<Finding> {
  const owner = model.parents.get(body);
  if (body.type !== 'ClassBody' || (owner?.type !== 'ClassDeclaration' && owner?.type !== 'ClassExpression'))
    return;
  const parents = (familyOf(model, owner) ?? []).slice(1);
  const theirs = parents.flatMap((each) => methodsOf(each.body));
  const own = methodsOf(body);
  for (const { key } of own) {
    if (key.type !== 'Identifier' || memberUses(model, key.name).all.length > 0) continue;
    const names = theirs.flatMap((each) => (each.key.type === 'Identifier' ? [each.key.name] : []));
    const nearest = names.includes(key.name) ? null : nearestOf(key.name, names);
    if (nearest !== null) yield finding('method-near-parent', { name: key.name, nearest }, key);
  }
}

function methodsOf(body: ClassBody): MethodDefinition[] {
  return body.body.flatMap((each) =>
    each.type === 'MethodDefinition' && each.kind === 'method' ? [each] : [],
  );
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
    const isReadLater = others.some(({ kind, node }) => kind === 'read' && node.start > created.node.end);
    const isNeverRead = uses.every(({ kind }) => kind !== 'read');
    const declaration = model.parents.get(first.node);
    const isVariable = declaration?.type === 'VariableDeclarator';
    if (isVariable && isReadLater && isNeverRead)
      yield finding(
        'second-variable',
        { name: binding.name, line: lineAt(model.text, first.node.start) },
        created.node,
      );
    return;
  }
}

/** Two functions of one name: the second takes the place of the first. */
function* writtenTwice(model: ProgramModel, uses: readonly NameUse[]): Generator<Finding> {
  const functions = uses.filter(
    ({ node, kind }) => kind === 'declare' && isDeclaredFunction(model.parents.get(node), node),
  );
  const [first, second] = functions;
  if (first === undefined || second === undefined) return;
  yield finding(
    'written-twice',
    { name: second.node.name, line: lineAt(model.text, first.node.start) },
    second.node,
  );
}

function isDeclaredFunction(parent: AnyNode | undefined, node: AnyNode): boolean {
  return parent?.type === 'FunctionDeclaration' && parent.id === node;
}

/** The same for the methods of a class, and for the keys of an object. */
function* membersTwice(model: ProgramModel, members: readonly AnyNode[]): Generator<Finding> {
  const known = new Map<string, AnyNode>();
  for (const member of members) {
    if (member.type !== 'Property' && member.type !== 'MethodDefinition') continue;
    if (
      member.computed ||
      member.key.type !== 'Identifier' ||
      (member.type === 'Property' && member.kind !== 'init')
    )
      continue;
    const name =
      member.type === 'MethodDefinition' && member.static ? `static ${member.key.name}` : member.key.name;
    const first = known.get(name);
    if (first !== undefined)
      yield finding(
        'written-twice',
        { name: member.key.name, line: lineAt(model.text, first.start) },
        member.key,
      );
    known.set(name, member);
  }
}

/** A `var` is there from the start of its function, and empty until its line is reached. */
function* earlyVar(model: ProgramModel, uses: readonly NameUse[]): Generator<Finding> {
  const [first] = uses;
  const created = uses.find(({ kind }) => kind === 'declare');
  if (first?.kind !== 'read' || created === undefined || created.home !== first.home) return;
  // A program may look at it on purpose; it does not calculate with nothing.
  if (model.parents.get(first.node)?.type !== 'BinaryExpression') return;
  const declarator = model.parents.get(created.node);
  const declaration = declarator === undefined ? undefined : model.parents.get(declarator);
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'var') return;
  yield finding(
    'used-before-created',
    { name: first.node.name, line: lineAt(model.text, created.node.start) },
    first.node,
  );
}

/** A text with a sign that no eye sees, where it is compared, or beside its twin without it. */
function* hiddenSign(model: ProgramModel, node: AnyNode): Generator<Finding> {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || !HIDDEN_IN_TEXT.test(node.value)) return;
  const plain = plainText(node.value);
  const parent = model.parents.get(node);
  const isCompared =
    (parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator)) ||
    parent?.type === 'SwitchCase';
  // The names of properties are no nodes of the model of their own.
  const texts = model.nodes.map((each) => (each.type === 'Property' ? each.key : each));
  const hasTwin = texts.some(
    (each) =>
      each.type === 'Literal' &&
      typeof each.value === 'string' &&
      each.value !== node.value &&
      plainText(each.value) === plain,
  );
  if (isCompared || hasTwin) yield finding('hidden-sign', {}, node);
}

/** Spaces and signs in a text that look like a plain space, or like nothing; accents that are signs of their own. */
const HIDDEN_IN_TEXT = /[\u00A0\u200B-\u200F\u202F\u2060-\u2064\u00AD\uFEFF\u0300-\u036F]/u;

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\u200B-\u200F\u2060-\u2064\u00AD\uFEFF]/gu, '');
}

/** `/* … *\\`: the comment goes on up to the end of the next one. */
function* comments({ text }: ProgramModel): Generator<Finding> {
  for (const token of lex(text)) {
    if (token.type !== 'comment' || !token.text.startsWith('/*')) continue;
    const inner = token.text.slice(2, -2);
    const isLost = /\*\\|\/\*/.test(inner) && /\n[^\n]*[;{}()=]/.test(inner);
    if (isLost)
      yield finding(
        'comment-swallows',
        { line: lineAt(text, token.end) },
        { start: token.start, end: token.start + 2 },
      );
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
