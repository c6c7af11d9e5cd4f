import { parser } from '@lezer/javascript';

/** Names that exist in a browser or in Node but not where lessons run. */
const FORBIDDEN = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'require',
  'document',
  'window',
  'localStorage',
  'process',
  'importScripts',
];

/** What the text of a `tests` block holds. */
export interface TestsFound {
  readonly hasTests: boolean;
  readonly hasOnly: boolean;
  /** True when a part of the titles is made at run time, by `cases` or `sameAsSolution`. */
  readonly isGenerated: boolean;
  readonly titles: readonly string[];
  readonly twice: readonly string[];
  readonly forbidden: readonly string[];
}

/** Finds tests, their titles and forbidden names in the text of a `tests` block, without running it. */
export function testTitlesIn(code: string): TestsFound {
  const titles: string[] = [];
  const twice = new Set<string>();
  const forbidden = new Set<string>();
  let hasTests = false;
  let hasOnly = false;
  let isGenerated = false;
  parser.parse(code).iterate({
    enter: (node) => {
      const text = code.slice(node.from, node.to);
      if (node.name === 'VariableName' && FORBIDDEN.includes(text)) forbidden.add(text);
      if (node.name !== 'CallExpression') return;
      const callee = node.node.firstChild;
      const name = callee === null ? '' : code.slice(callee.from, callee.to);
      if (!/^(?:test|it|cases|sameAsSolution)\b/.test(name)) return;
      hasTests = true;
      if (/^(?:test|it)\.only$/.test(name)) hasOnly = true;
      if (/^(?:cases|sameAsSolution|(?:test|it)\.each)/.test(name)) isGenerated = true;
      const first = node.node.getChild('ArgList')?.getChild('String');
      if (!/^(?:test|it)$/.test(name) || first === null || first === undefined) return;
      const title = unquote(code.slice(first.from, first.to));
      if (titles.includes(title)) twice.add(title);
      titles.push(title);
    },
  });
  return { hasTests, hasOnly, isGenerated, titles, twice: [...twice], forbidden: [...forbidden] };
}

/** The first place that is no JavaScript, 1-based, with the text near it; null when there is none. */
export function syntaxErrorIn(code: string): { line: number; column: number; near: string } | null {
  let at: number | null = null;
  parser.parse(code).iterate({
    enter: (node) => {
      if (node.type.isError) at ??= node.from;
    },
  });
  if (at === null) return null;
  const before = code.slice(0, at).split('\n');
  const near = code.slice(at).split('\n')[0]?.trim().slice(0, 30) ?? '';
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, near: near === '' ? '…' : near };
}

function unquote(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1');
}
