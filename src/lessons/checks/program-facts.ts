import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/javascript';

import { tooDeepAt } from '../code-depth.ts';
import { knownAnswers, type KnownAnswers } from './known-answers.ts';

/** Where `run({ set })` writes another first value: offsets in UTF-16 code units, and what goes before the value. */
export interface Settable {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  /** The first value when it is a plain text, else null. */
  readonly text: string | null;
}

/** Facts about the text of a program, found without running it. Comments and strings never count as code. */
export interface ProgramFacts {
  /** How often each construct occurs, by the word a test uses for it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Names of what is called, e.g. `Math.random`. */
  readonly calls: readonly string[];
  readonly declares: readonly { readonly name: string; readonly kind: string }[];
  readonly settable: Readonly<Record<string, Settable>>;
  readonly answers: KnownAnswers;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  ForStatement: ['for', 'loop'],
  WhileStatement: ['while', 'loop'],
  DoStatement: ['do', 'loop'],
  IfStatement: ['if', 'condition'],
  SwitchStatement: ['switch', 'condition'],
  ConditionalExpression: ['ternary', 'condition'],
  FunctionDeclaration: ['function'],
  FunctionExpression: ['function'],
  ArrowFunction: ['function', 'arrow', '=>'],
  MethodDeclaration: ['function', 'method'],
  ClassDeclaration: ['class'],
  ClassExpression: ['class'],
  ReturnStatement: ['return'],
  BreakStatement: ['break'],
  ContinueStatement: ['continue'],
  TryStatement: ['try'],
  ThrowStatement: ['throw'],
  TemplateString: ['template'],
  String: ['string'],
  Number: ['number'],
  BooleanLiteral: ['boolean'],
  ArrayExpression: ['array'],
  ObjectExpression: ['object'],
  LineComment: ['comment'],
  BlockComment: ['comment'],
  AwaitExpression: ['await'],
  NewExpression: ['new'],
  ForOfSpec: ['for-of'],
  ForInSpec: ['for-in'],
  RegExp: ['regex'],
  Spread: ['spread', '...'],
  ArrayPattern: ['destructuring'],
  ObjectPattern: ['destructuring'],
  CallExpression: ['call'],
  YieldExpression: ['yield'],
};
const OPERATORS: ReadonlySet<string> = new Set([
  'ArithOp',
  'LogicOp',
  'CompareOp',
  'UpdateOp',
  'BitOp',
  'Equals',
]);
const KEYWORDS: ReadonlySet<string> = new Set([
  ...[
    'let',
    'const',
    'var',
    'else',
    'async',
    'typeof',
    'in',
    'instanceof',
    'delete',
    'this',
    'super',
    'extends',
  ],
  ...['null', 'static', '?.'],
]);

/** Most open brackets that are read: beyond, the parser is slower with each, and no program of a reader is so deep. */
const MAX_DEPTH = 1000;

/** Reads the facts of a program; tolerant of syntax errors, blind to what is nested too deep. */
export function programFacts(program: string): ProgramFacts {
  const source = program.slice(0, tooDeepAt(program, MAX_DEPTH) ?? program.length);
  const tree = parser.parse(source);
  const counts: Record<string, number> = {};
  const calls = new Set<string>();
  const textOf = (node: { from: number; to: number } | null): string =>
    node === null ? '' : source.slice(node.from, node.to);
  const count = (word: string): void => {
    counts[word] = (Object.hasOwn(counts, word) ? (counts[word] ?? 0) : 0) + 1;
  };
  tree.iterate({
    enter: (node) => {
      for (const word of Object.hasOwn(WORDS, node.name) ? (WORDS[node.name] ?? []) : []) count(word);
      if (OPERATORS.has(node.name)) count(textOf(node));
      if (KEYWORDS.has(node.name)) count(node.name);
      if (node.name === 'CallExpression' || node.name === 'NewExpression') {
        const callee =
          node.name === 'CallExpression' ? node.node.firstChild : node.node.getChild('VariableName');
        const name = textOf(callee).replace(/\s+/g, '').replaceAll('?.', '.');
        calls.add(name);
        if (name.includes('.')) calls.add(`.${name.split('.').at(-1) ?? ''}`);
      }
    },
  });
  return {
    counts,
    calls: [...calls],
    declares: declarations(tree, source),
    settable: settables(tree, source),
    answers: knownAnswers(tree, source),
  };
}

function declarations(tree: Tree, source: string): { name: string; kind: string }[] {
  const found: { name: string; kind: string }[] = [];
  tree.iterate({
    enter: (node) => {
      if (node.name !== 'VariableDefinition') return;
      const parent = node.node.parent;
      const name = source.slice(node.from, node.to);
      if (
        parent?.name === 'VariableDeclaration' ||
        parent?.name === 'ArrayPattern' ||
        parent?.name === 'PatternProperty'
      ) {
        let at: SyntaxNode | null = parent;
        while (at !== null && at.name !== 'VariableDeclaration') at = at.parent;
        found.push({ name, kind: at?.firstChild?.name ?? 'let' });
      } else if (parent?.name === 'FunctionDeclaration') found.push({ name, kind: 'function' });
      else if (parent?.name === 'ClassDeclaration') found.push({ name, kind: 'class' });
    },
  });
  return found;
}

function settables(tree: Tree, source: string): Record<string, Settable> {
  const found = new Map<string, Settable>();
  const empty = new Map<string, number>();
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (node.name === 'VariableDeclaration') readDeclaration(node, source, found, empty);
    const assignment = node.name === 'ExpressionStatement' ? node.getChild('AssignmentExpression') : null;
    const target = assignment?.firstChild;
    if (assignment === null || target?.name !== 'VariableName' || assignment.getChild('Equals') === null)
      continue;
    const name = source.slice(target.from, target.to);
    const value = assignment.lastChild;
    if (!found.has(name) && value !== null) found.set(name, settable(value, source));
  }
  for (const [name, at] of empty)
    if (!found.has(name)) found.set(name, { from: at, to: at, before: ' = ', text: null });
  return Object.fromEntries(found);
}

function readDeclaration(
  node: SyntaxNode,
  source: string,
  found: Map<string, Settable>,
  empty: Map<string, number>,
): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'VariableDefinition') continue;
    const name = source.slice(child.from, child.to);
    const value = child.nextSibling?.name === 'Equals' ? child.nextSibling.nextSibling : null;
    if (value === null) empty.set(name, child.to);
    else if (!found.has(name)) found.set(name, settable(value, source));
  }
  if (node.firstChild?.name !== 'const') readPatterns(node, source, found);
}

/** Names taken out of a list or an object get their other value in an assignment after the declaration. */
function readPatterns(node: SyntaxNode, source: string, found: Map<string, Settable>): void {
  for (const pattern of [...node.getChildren('ArrayPattern'), ...node.getChildren('ObjectPattern')]) {
    pattern.cursor().iterate((at) => {
      if (at.name !== 'VariableDefinition') return;
      const name = source.slice(at.from, at.to);
      if (!found.has(name))
        found.set(name, { from: node.to, to: node.to, before: `; ${name} = `, text: null });
    });
  }
}

function settable(value: SyntaxNode, source: string): Settable {
  const isPlain =
    value.name === 'String' || (value.name === 'TemplateString' && value.getChild('Interpolation') === null);
  const text = isPlain ? source.slice(value.from + 1, value.to - 1) : null;
  return { from: value.from, to: value.to, before: '', text };
}
