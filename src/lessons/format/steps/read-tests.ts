import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** Names that exist in a browser or in Node but not where lessons run. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'require', 'document', 'window', 'process'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'importScripts', 'Worker', 'navigator', 'location'],
]);
const ENDS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const TEST = /^(?:(?:test|it|xtest|xit|fit)\b|cases$|sameAsSolution$)/;
const SUITE = /^(?:describe|context|fdescribe|xdescribe)\b/;
const ONLY = /^(?:(?:test|it|describe|context)\.only\b|fit$|fdescribe$)/;

const PLAIN_VALUES: ReadonlySet<string> = new Set([
  'Number',
  'String',
  'BooleanLiteral',
  'UnaryExpression',
  'null',
]);

/** Most suites around a test that its title names. */
const MAX_SUITES = 20;

/** A word of a `tests` block and its offset. */
export interface Spot {
  readonly text: string;
  readonly at: number;
}

/** What the text of a `tests` block holds. */
export interface TestsFound {
  readonly hasTests: boolean;
  /** Words that leave the other tests out, as `.only` or `fit`. */
  readonly only: readonly Spot[];
  /** True when there are rows of `cases` or `sameAsSolution`, whose titles show a call. */
  readonly hasRows: boolean;
  /** True when titles are made at run time in other ways. */
  readonly isGenerated: boolean;
  /** Titles as a report tells them: after those of the suites around. */
  readonly titles: readonly string[];
  readonly twice: readonly Spot[];
  readonly forbidden: readonly Spot[];
  /** Rows of `cases` without their brackets: all that stands behind the name. */
  readonly bareRows: readonly Spot[];
}

/** Finds tests, their titles and forbidden names in the text of a `tests` block, without running it. */
export function testTitlesIn(code: string): TestsFound {
  const titles = new Set<string>();
  const suites: { readonly to: number; readonly title: string }[] = [];
  const twice: Spot[] = [];
  const forbidden: Spot[] = [];
  const declared = new Set<string>();
  const only: Spot[] = [];
  const bareRows: Spot[] = [];
  let hasTests = false;
  let hasRows = false;
  let isGenerated = false;
  const textOf = (node: { from: number; to: number }): string => code.slice(node.from, node.to);
  parser.parse(code).iterate({
    enter: ({ node }) => {
      if (node.name === 'VariableDefinition') declared.add(textOf(node));
      if (node.name === 'VariableName' && FORBIDDEN.has(textOf(node)))
        forbidden.push({ text: textOf(node), at: node.from });
      if (node.name !== 'CallExpression') return;
      while ((suites.at(-1)?.to ?? Infinity) <= node.from) suites.pop();
      const callee = node.firstChild;
      const name = callee === null ? '' : textOf(callee).replace(/\s+/g, '');
      if (callee !== null && ONLY.test(name)) {
        const at = name.includes('.only') ? callee.from + textOf(callee).indexOf('.') : callee.from;
        only.push({ text: name.includes('.only') ? '.only' : name, at });
      }
      const literal = titleOf(node);
      const written = literal === null ? '…' : unquote(textOf(literal));
      if (SUITE.test(name) && suites.length < MAX_SUITES) suites.push({ to: node.to, title: written });
      if (!TEST.test(name)) return;
      hasTests = true;
      if (/^(?:cases|sameAsSolution)$/.test(name)) hasRows = true;
      if (name === 'cases') {
        const rows = bareRowsOf(node);
        if (rows !== null) bareRows.push({ text: textOf(rows), at: rows.from });
      }
      if (/\.each/.test(name)) isGenerated = true;
      if (!/^(?:test|it|fit)(?:\.only)?$/.test(name)) return;
      if (literal === null) {
        isGenerated = true;
        return;
      }
      const title = [...suites.map((suite) => suite.title), written].join(' › ');
      if (titles.has(title)) twice.push({ text: title, at: literal.from });
      titles.add(title);
    },
  });
  return {
    hasTests,
    only,
    hasRows,
    isGenerated,
    titles: [...titles],
    twice,
    bareRows,
    forbidden: forbidden.filter(({ text }, index) => {
      const isFirst = forbidden.findIndex((other) => other.text === text) === index;
      return isFirst && !declared.has(text);
    }),
  };
}

/** From where to where the values of `cases("double", 2, 4)` stand, which are no rows; null when there are rows. */
function bareRowsOf(call: SyntaxNode): { from: number; to: number } | null {
  const [, ...values] = listOf(call);
  const [first, last] = [values[0], values.at(-1)];
  const isBare = values.length > 0 && values.every(({ name }) => PLAIN_VALUES.has(name));
  return isBare && first !== undefined && last !== undefined ? { from: first.from, to: last.to } : null;
}

/** The values that a call is given. */
function listOf(call: SyntaxNode): SyntaxNode[] {
  const values: SyntaxNode[] = [];
  const list = call.getChild('ArgList');
  for (let node = list?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (!/^[(),]$/.test(node.name)) values.push(node);
  return values;
}

/** The first argument of a call when it is a plain text. */
function titleOf(call: SyntaxNode): SyntaxNode | null {
  const first = call.getChild('ArgList')?.firstChild?.nextSibling ?? null;
  if (first?.name === 'String') return first;
  return first?.name === 'TemplateString' && first.getChild('Interpolation') === null ? first : null;
}

/** The first place that is no JavaScript, as an offset, with the text near it; null when there is none. */
export function syntaxErrorIn(code: string): { readonly at: number; readonly near: string } | null {
  let at: number | null = null;
  parser.parse(code).iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === null) return null;
  const near = code.slice(at).split('\n')[0]?.trim().slice(0, 30) ?? '';
  return { at, near: near === '' ? '…' : near };
}

/** The sign that would close what a text opens last and never closes; null when all is closed. */
export function missingEnd(code: string): string | null {
  const open: string[] = [];
  parser.parse(code).iterate({
    enter: ({ name }) => {
      const end = ENDS[name];
      if (end !== undefined) open.push(end);
      else if (name === open.at(-1)) open.pop();
    },
  });
  return open.at(-1) ?? null;
}

function unquote(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^]))/g, (...found) => {
      const [, braced, four, two, sign] = found as (string | undefined)[];
      const hex = braced ?? four ?? two;
      if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
      return { n: '\n', t: '\t', r: '\r', '\n': '' }[sign ?? ''] ?? sign ?? '';
    });
}
