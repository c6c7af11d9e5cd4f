import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

/** Names that exist in a browser or in Node but not where lessons run. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'require', 'document', 'window', 'process'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'importScripts', 'Worker', 'navigator', 'location'],
]);
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
export function readTests(code: string): TestsFound {
  const reader = new TestsReader(code);
  parser.parse(code).iterate({
    enter: ({ node }) => {
      reader.enter(node);
    },
  });
  return reader.found;
}

/** Goes through the nodes of a `tests` block, each one before those within it. */
class TestsReader {
  readonly #code: string;
  readonly #titles = new Set<string>();
  /** Suites around the node that is read, the outermost first. */
  readonly #suites: { readonly to: number; readonly title: string }[] = [];
  readonly #twice: Spot[] = [];
  readonly #forbidden: Spot[] = [];
  readonly #declared = new Set<string>();
  readonly #only: Spot[] = [];
  readonly #bareRows: Spot[] = [];
  #hasTests = false;
  #hasRows = false;
  #isGenerated = false;

  constructor(code: string) {
    this.#code = code;
  }

  get found(): TestsFound {
    return {
      hasTests: this.#hasTests,
      only: this.#only,
      hasRows: this.#hasRows,
      isGenerated: this.#isGenerated,
      titles: [...this.#titles],
      twice: this.#twice,
      bareRows: this.#bareRows,
      forbidden: this.#forbidden.filter(({ text }, index) => {
        const isFirst = this.#forbidden.findIndex((other) => other.text === text) === index;
        return isFirst && !this.#declared.has(text);
      }),
    };
  }

  enter(node: SyntaxNode): void {
    const text = node.name === 'CallExpression' ? '' : this.#textOf(node);
    if (node.name === 'VariableDefinition') this.#declared.add(text);
    if (node.name === 'VariableName' && FORBIDDEN.has(text)) this.#forbidden.push({ text, at: node.from });
    if (node.name === 'CallExpression') this.#readCall(node);
  }

  #readCall(call: SyntaxNode): void {
    while ((this.#suites.at(-1)?.to ?? Infinity) <= call.from) this.#suites.pop();
    const callee = call.firstChild;
    if (callee === null) return;
    const name = this.#textOf(callee).replace(/\s+/g, '');
    this.#noteOnly(callee, name);
    const literal = titleOf(call);
    const title = literal === null ? '…' : unquote(this.#textOf(literal));
    if (SUITE.test(name) && this.#suites.length < MAX_SUITES) this.#suites.push({ to: call.to, title });
    if (!TEST.test(name)) return;
    this.#hasTests = true;
    if (/^(?:cases|sameAsSolution)$/.test(name)) this.#hasRows = true;
    const bareRows = name === 'cases' ? bareRowsOf(call) : null;
    if (bareRows !== null) this.#bareRows.push({ text: this.#textOf(bareRows), at: bareRows.from });
    const isPlain = /^(?:test|it|fit)(?:\.only)?$/.test(name);
    if (/\.each/.test(name) || (isPlain && literal === null)) this.#isGenerated = true;
    if (isPlain && literal !== null) this.#noteTitle(title, literal.from);
  }

  #noteOnly(callee: SyntaxNode, name: string): void {
    if (!ONLY.test(name)) return;
    const isMember = name.includes('.only');
    const at = isMember ? callee.from + this.#textOf(callee).indexOf('.') : callee.from;
    this.#only.push({ text: isMember ? '.only' : name, at });
  }

  #noteTitle(written: string, at: number): void {
    const title = [...this.#suites.map((suite) => suite.title), written].join(' › ');
    if (this.#titles.has(title)) this.#twice.push({ text: title, at });
    this.#titles.add(title);
  }

  #textOf({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.#code.slice(from, to);
  }
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
