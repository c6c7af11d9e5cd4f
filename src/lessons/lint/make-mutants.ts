import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** A solution with one small change that a test should notice. */
export interface Mutant {
  readonly program: string;
  /** 1-based line of the change in the solution. */
  readonly line: number;
  /** The change in signs, e.g. `> → >=`. */
  readonly change: string;
}

/** Most mutants of one solution; the changes are spread over its whole text. */
const MAX_MUTANTS = 200;
/** Longest piece of code that a change quotes, in UTF-16 code units. */
const MAX_QUOTE = 30;

const COMPARISONS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
};
const UPDATES: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '++': '--',
  '--': '++',
};

/** All mutants of a program, in the order of their places; none for a text that is no JavaScript. */
export function makeMutants(solution: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const add = (from: number, to: number, insert: string, change?: string): void => {
    const old = solution.slice(from, to);
    mutants.push({
      program: solution.slice(0, from) + insert + solution.slice(to),
      line: solution.slice(0, from).split('\n').length,
      change: change ?? `${quote(old)} → ${quote(insert)}`,
    });
  };
  parser.parse(solution).iterate({
    enter: ({ node }) => {
      mutateNode(node, solution, add);
    },
  });
  if (mutants.length <= MAX_MUTANTS) return mutants;
  const stride = mutants.length / MAX_MUTANTS;
  return Array.from({ length: MAX_MUTANTS }, (_, index) => mutants[Math.floor(index * stride)]).filter(
    (mutant) => mutant !== undefined,
  );
}

type Add = (from: number, to: number, insert: string, change?: string) => void;

function mutateNode(node: SyntaxNode, text: string, add: Add): void {
  const own = text.slice(node.from, node.to);
  switch (node.name) {
    case 'CompareOp':
      return swap(node, COMPARISONS[own], add);
    case 'ArithOp':
      if (own === '++' || own === '--')
        return isLoopStep(node) ? stride(node, text, add) : swap(node, UPDATES[own], add);
      // The sign of a number has one side only.
      return swap(node, node.prevSibling === null ? undefined : ARITHMETIC[own], add);
    case 'UpdateOp':
      return isLoopStep(node) ? undefined : swap(node, UPDATES[own], add);
    case 'LogicOp':
      if (own === '!') return swap(node, '', add);
      return swap(node, { '&&': '||', '||': '&&' }[own], add);
    case 'BooleanLiteral':
      return swap(node, own === 'true' ? 'false' : 'true', add);
    case 'Number':
      if (/^\d+(?:\.\d+)?$/.test(own)) add(node.from, node.to, String(Number(own) + 1));
      return;
    case 'String':
      if (node.parent?.name === 'Property' && node.nextSibling !== null) return;
      return swap(node, own.length <= 2 ? '"x"' : '""', add);
    case 'TemplateString':
      return swap(node, own.length <= 2 ? '"x"' : '""', add);
    case 'IfStatement':
    case 'ConditionalExpression':
      return negate(node, text, add);
    case 'ExpressionStatement':
      if (!isMarker(node, text)) add(node.from, node.to, ';', `${quote(own)} → ∅`);
      return;
    case 'ReturnStatement':
      if (own.replace(/[\s;]/g, '') !== 'return') add(node.from, node.to, 'return;');
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      add(node.from, node.to, ';', `${quote(own)} → ∅`);
  }
}

function swap(node: SyntaxNode, insert: string | undefined, add: Add): void {
  if (insert !== undefined) add(node.from, node.to, insert);
}

/** Whether a change of a variable is the step of a `for`: the other way round it never ends, which every test notices. */
function isLoopStep(node: SyntaxNode): boolean {
  return node.parent?.parent?.name === 'ForSpec';
}

/** `i++` in a `for` becomes `i += 2`: a mistake that comes to its end. */
function stride(node: SyntaxNode, text: string, add: Add): void {
  const step = node.parent;
  if (step === null) return;
  const sign = text.slice(node.from, node.to);
  const name = text.slice(step.from, step.to).replace(sign, '').trim();
  add(step.from, step.to, `${name} ${sign.charAt(0)}= 2`);
}

function negate(node: SyntaxNode, text: string, add: Add): void {
  const condition = node.name === 'IfStatement' ? node.getChild('ParenthesizedExpression') : node.firstChild;
  if (condition === null) return;
  const own = text.slice(condition.from, condition.to);
  add(condition.from, condition.to, node.name === 'IfStatement' ? `(!${own})` : `!(${own})`);
}

/** A directive such as "use strict" says nothing that a test could notice. */
function isMarker(node: SyntaxNode, text: string): boolean {
  return /^(?:"[^"]*"|'[^']*');?$/.test(text.slice(node.from, node.to));
}

function quote(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  if (line === '') return '∅';
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE)}…`;
}
