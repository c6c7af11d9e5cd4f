import type { AnyNode, Identifier } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { GLOBALS, PAGE_NAMES } from '../model/known-names.ts';
import { latinOf, lookAlikeIn } from './look-alikes.ts';
import { ownMembersAt } from '../model/own-members.ts';
import { nearestKeyword, nearestOf } from '../model/near-words.ts';
import { around, bindingOf, scopeAt } from '../model/program-model.ts';
import type { ProgramModel } from '../model/program-model.ts';
import { asksForType } from '../notes/questions.ts';
import { isBehindCondition } from '../syntax/words.ts';
import { lineAt } from '../places.ts';
import type { Stretch } from '../places.ts';

/** What other languages, and other sites, call things. */
const FOREIGN_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'print println printf echo puts afficher affiche log write ecrire écrire display show cout'
      .split(' ')
      .map((name) => [name, 'console.log']),
  ),
  input: 'prompt',
  saisir: 'prompt',
  demander: 'prompt',
  readline: 'prompt',
  len: '.length',
  longueur: '.length',
  random: 'Math.random',
  sqrt: 'Math.sqrt',
  racine: 'Math.sqrt',
  floor: 'Math.floor',
  round: 'Math.round',
  arrondi: 'Math.round',
  arrondir: 'Math.round',
  abs: 'Math.abs',
  max: 'Math.max',
  min: 'Math.min',
  pow: '**',
  PI: 'Math.PI',
  pi: 'Math.PI',
  None: 'null',
  nil: 'null',
  vrai: 'true',
  Vrai: 'true',
  faux: 'false',
  Faux: 'false',
  int: 'Number',
  float: 'Number',
  str: 'String',
  sleep: 'setTimeout',
  System: 'console.log',
  std: 'console.log',
  scanf: 'prompt',
  cin: 'prompt',
  Scanner: 'prompt',
  self: 'this',
};
/** A name that does not exist where it is used. `place` is where the engine found it. */
export function explainUnknownName(model: ProgramModel, name: string, place: Stretch): Finding {
  const node = identifierAt(model, name, place);
  const parent = node === null ? undefined : model.parents.get(node);
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  if (node !== null && followsConsole(model, node)) return finding('console-comma', {}, place);
  const same = node === null ? null : sameLooking(model, node, name, place);
  if (same !== null) return same;
  const look = lookAlike(name, place, node, model);
  if (look !== null) return look;
  const head = parent === undefined ? undefined : model.parents.get(parent);
  // `if (x > 2) then`, and the instruction on the next line.
  if (
    parent?.type === 'ExpressionStatement' &&
    isBehindCondition(name) &&
    head !== undefined &&
    'test' in head
  )
    return finding('unexpected-word', { word: name }, place);
  const visible = node === null ? [] : namesVisibleAt(model, node);
  if (parent !== undefined && asksForType(parent, name))
    return finding('typeof-answer', { what: name }, parent);
  const otherCase = inOtherCase(name, visible, place);
  if (otherCase !== null) return otherCase;
  if (node !== null && ownMembersAt(model, node).includes(name))
    return finding('this-forgotten', { name }, place);
  const elsewhere = createdElsewhere(model, name, place);
  if (elsewhere !== null) return elsewhere;
  const own = nearestOf(
    name,
    visible.filter((each) => node === null || !isGivenTo(model, node, each)),
  );
  if (own !== null) return finding('misspelt-name', { name, nearest: own }, place);
  if (name === 'require') return finding('module-line', { word: name }, place);
  if (PAGE_NAMES.has(name)) return finding('page-name', { name }, place);
  if (Object.hasOwn(FOREIGN_NAMES, name)) {
    return finding('foreign-name', { name, right: FOREIGN_NAMES[name] ?? '' }, place);
  }
  const isGiven = model.free.some(
    ({ node: other, kind }) => other.name === name && (kind === 'write' || kind === 'update'),
  );
  const global = nearestOf(name, GLOBALS);
  const value = nearestOf(name, ['true', 'false', 'null', 'undefined']);
  if (value !== null && !isCalled) return finding('misspelt-name', { name, nearest: value }, place);
  if (isGiven && !isCalled) return finding('never-created', { name }, place);
  if (global !== null && (isCalled || parent?.type === 'MemberExpression'))
    return finding('misspelt-name', { name, nearest: global }, place);
  const keyword = nearestKeyword(name);
  if (keyword !== null && (isCalled || parent?.type === 'ExpressionStatement')) {
    return finding('misspelt-keyword', { written: name, right: keyword }, place);
  }
  return isCalled ? finding('unknown-function', { name }, place) : finding('unknown-name', { name }, place);
}

/** Words of the language that begin instructions. */
const KEYWORDS: readonly string[] = ['if', 'for', 'while', 'return', 'function', 'let', 'const'];

/** A name or a word of the language that is there in other capitals. */
function inOtherCase(name: string, visible: readonly string[], place: Stretch): Finding | null {
  const same = [...visible, ...GLOBALS, 'true', 'false', 'null', ...KEYWORDS].find(
    (each) => each !== name && each.toLowerCase() === name.toLowerCase(),
  );
  if (same === undefined) return null;
  return KEYWORDS.includes(same)
    ? finding('misspelt-keyword', { written: name, right: same }, place)
    : finding('wrong-case', { name, nearest: same }, place);
}

/** A name that the program creates where this place does not see it. */
function createdElsewhere(model: ProgramModel, name: string, place: Stretch): Finding | null {
  const elsewhere = [...model.uses.keys()].find((binding) => binding.name === name);
  if (elsewhere === undefined) return null;
  const loop = elsewhere.scope.node;
  const isCutOff = 'body' in loop && !Array.isArray(loop.body) && loop.body?.type === 'EmptyStatement';
  if (isCutOff && loop.type === 'ForStatement')
    return finding('semicolon-after-loop', { word: 'for' }, loop.body);
  const line = lineAt(model.text, model.uses.get(elsewhere)?.[0]?.node.start ?? elsewhere.scope.node.start);
  return finding('out-of-scope', { name, line }, place);
}

/** A name that is used before the instruction that creates it. */
export function explainEarlyName(model: ProgramModel, name: string, place: Stretch): Finding {
  const node = identifierAt(model, name, place);
  const binding = node === null ? null : bindingOf(model, node);
  const created =
    binding === null ? undefined : model.uses.get(binding)?.find(({ kind }) => kind === 'declare');
  const line = lineAt(model.text, created?.node.start ?? place.start);
  const cut = node === null ? null : cutLine(model, node);
  if (cut !== null) return cut;
  const outer = binding?.scope.parent ?? null;
  for (let scope = outer; scope !== null; scope = scope.parent) {
    const hidden = scope.bindings.get(name);
    if (hidden === undefined) continue;
    const first = model.uses.get(hidden)?.[0]?.node.start ?? 0;
    return finding('shadowed-name', { name, line: lineAt(model.text, first) }, place);
  }
  return node !== null && isGivenTo(model, node, name)
    ? finding('used-in-own-value', { name }, place)
    : finding('used-before-created', { name, line }, place);
}

/** True inside the value that `name` is created with: there it cannot be what was meant. */
function isGivenTo(model: ProgramModel, node: AnyNode, name: string): boolean {
  for (const outer of around(model, node)) {
    if (isFunction(outer)) return false;
    if (outer.type === 'VariableDeclarator' && outer.id !== node)
      return outer.id.type === 'Identifier' && outer.id.name === name;
  }
  return false;
}

/** `let sum = a +` and a next line that was not meant to go on with it, but uses the name. */
function cutLine(model: ProgramModel, node: Identifier): Finding | null {
  for (const outer of around(model, node)) {
    if (isFunction(outer)) return null;
    if (outer.type !== 'BinaryExpression' || outer.right.start > node.start) continue;
    const between = model.text.slice(outer.left.end, outer.right.start);
    if (!/^[^\S\n]*[-+*/%<>=!&|]+[^\S\n]*\n/.test(between)) continue;
    const declared = model.parents.get(outer);
    const isOwn =
      declared?.type === 'VariableDeclarator' &&
      declared.id.type === 'Identifier' &&
      declared.id.name === node.name;
    const start = outer.left.end + between.search(/\S/);
    const sign = { start, end: start + outer.operator.length };
    if (isOwn) return finding('missing-value', { sign: outer.operator }, sign);
  }
  return null;
}

/** A constant that is given another value. */
export function explainConstant(model: ProgramModel, name: string, place: Stretch): Finding {
  const node = changedAt(model, name, place) ?? identifierAt(model, name, place);
  const assignment = node === null ? undefined : model.parents.get(node);
  const head = assignment === undefined ? undefined : model.parents.get(assignment);
  if (
    assignment?.type === 'AssignmentExpression' &&
    head !== undefined &&
    'test' in head &&
    head.test === assignment
  ) {
    return finding('assign-in-condition', { name }, assignment);
  }
  const binding = node === null ? null : bindingOf(model, node);
  if (binding === null) return finding('closed-object', {}, place);
  const created = model.uses.get(binding)?.[0];
  return finding(
    'constant-changed',
    { name, line: lineAt(model.text, created?.node.start ?? place.start) },
    node ?? place,
  );
}

/** Where a name is given another value by the instruction at a place: in `n = n + 1` the engine points behind the sign. */
function changedAt({ parents, uses }: ProgramModel, name: string, { start }: Stretch): Identifier | null {
  const all = [...uses.values()].flat();
  const changes = all.filter(({ node, kind }) => {
    const change = parents.get(node);
    const isChange = kind === 'write' || kind === 'update';
    return (
      isChange && node.name === name && change !== undefined && change.start <= start && start < change.end
    );
  });
  return changes.at(-1)?.node ?? null;
}

function identifierAt({ nodes }: ProgramModel, name: string, { start }: Stretch): Identifier | null {
  const found = nodes.find(
    (node): node is Identifier =>
      node.type === 'Identifier' && node.name === name && node.start <= start && start < node.end,
  );
  return found ?? null;
}

/** Names of the program that can be seen from a place. */
function namesVisibleAt(model: ProgramModel, node: AnyNode): string[] {
  const names: string[] = [];
  for (
    let scope: ReturnType<typeof scopeAt> | null = scopeAt(model, node);
    scope !== null;
    scope = scope.parent
  )
    names.push(...scope.bindings.keys());
  return names.filter((name) => name !== 'this');
}

/** A name that looks like one that exists, letter by letter, and is written with other signs: é as one sign or as two. */
function sameLooking(model: ProgramModel, node: AnyNode, name: string, place: Stretch): Finding | null {
  const twin = namesVisibleAt(model, node).find((each) => each !== name && plainly(each) === plainly(name));
  const hidden = name.search(HIDDEN);
  if (twin !== undefined && hidden >= 0) {
    const start = place.start + hidden;
    return finding('invisible-character', {}, { start, end: start + 1 });
  }
  const created = [...model.uses.values()].flat().find(({ node: use }) => use.name === twin)?.node;
  return twin === undefined || created === undefined
    ? null
    : finding('same-looking-name', { name, line: lineAt(model.text, created.start) }, place);
}

/** Signs that a name may hold and no eye sees. */
const HIDDEN = /[\u200B-\u200F\u2060-\u2064\u00AD\uFEFF]/u;

/** A name without what no eye sees in it. */
function plainly(name: string): string {
  return name.normalize('NFKC').split(HIDDEN).join('');
}

/** A letter of another alphabet in a name that would exist with ours. */
function lookAlike(name: string, place: Stretch, node: AnyNode | null, model: ProgramModel): Finding | null {
  const latin = latinOf(name);
  if (latin === name) return node === null ? null : strangeLetter(name, node, model);
  const known = node !== null && [...namesVisibleAt(model, node), ...GLOBALS].includes(latin);
  return known ? lookAlikeIn(name, place.start) : null;
}

/** The same the other way round: it is the name that the program creates which has the strange letter. */
function strangeLetter(name: string, node: AnyNode, model: ProgramModel): Finding | null {
  const other = namesVisibleAt(model, node).find((each) => each !== name && latinOf(each) === name);
  const created = [...model.uses.values()].flat().find(({ node: use }) => use.name === other)?.node;
  return other === undefined || created === undefined ? null : lookAlikeIn(other, created.start);
}

/** True inside a sequence that begins with a bare `console`. */
function followsConsole(model: ProgramModel, node: AnyNode): boolean {
  for (const outer of around(model, node)) {
    if (outer.type !== 'SequenceExpression') continue;
    const [first] = outer.expressions;
    return first?.type === 'Identifier' && first.name === 'console';
  }
  return false;
}
