import type { SyntaxNode, Tree } from '@lezer/common';

/** What a program's text says about the answers that it knows. */
export interface KnownAnswers {
  /** Texts and numbers that it compares with. */
  readonly compared: readonly string[];
  /** Short texts of its lists, objects and variables: answers where a question offers them. */
  readonly listed: readonly string[];
}

/** Methods that compare what they are called on with what they are given. */
const COMPARING = /^(?:includes|indexOf|startsWith|endsWith|has|get|search|match|test|localeCompare)$/;
/** Where a text stands that may be an answer. */
const HOLDERS: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'Property',
  'VariableDeclaration',
  'MemberExpression',
]);
/** What is looked into for the texts that are compared with: `=== (isLate ? "push" : "pull")`. */
const GROUPS: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'ParenthesizedExpression',
  'ConditionalExpression',
]);
/** Longest text that counts as an answer, in UTF-16 code units; a sentence is none. */
const LONGEST = 30;

/** Finds the answers that a program knows, without running it. */
export function knownAnswers(tree: Tree, source: string): KnownAnswers {
  const compared = new Set<string>();
  const listed = new Set<string>();
  const textOf = (node: SyntaxNode): string => source.slice(node.from, node.to);
  const firstTexts = textsOfNames(tree, source);
  const add = (node: SyntaxNode | null, operator = ''): void => {
    if (node === null) return;
    const text =
      node.name === 'VariableName' ? (firstTexts.get(textOf(node)) ?? null) : plainText(node, source);
    if (text !== null) compared.add(text);
    if (node.name === 'RegExp') for (const word of wordsOf(textOf(node))) compared.add(word);
    if (GROUPS.has(node.name)) eachChild(node, (item) => add(item, operator));
    if (node.name !== 'Number') return;
    // A number that is a limit comes with its neighbours.
    if (!/^[<>]/.test(operator)) compared.add(textOf(node));
    else for (const near of [-1, 0, 1]) compared.add(String(Number(textOf(node)) + near));
  };
  tree.iterate({
    enter: ({ node, name }) => {
      if (name === 'CaseLabel') add(node.lastChild?.prevSibling ?? null);
      if (name === 'CompareOp')
        for (const side of [node.prevSibling, node.nextSibling]) add(side, textOf(node));
      if (name === 'PropertyDefinition') listed.add(textOf(node));
      if (HOLDERS.has(node.parent?.name ?? '')) {
        const text = plainText(node, source);
        if (text !== null && text.length <= LONGEST && !text.includes('\n')) listed.add(text);
      }
      if (name !== 'CallExpression') return;
      const method = node.firstChild?.getChild('PropertyName') ?? null;
      if (method === null || !COMPARING.test(textOf(method))) return;
      add(node.firstChild?.firstChild ?? null);
      eachChild(node.getChild('ArgList'), (given) => add(given));
    },
  });
  for (const found of [compared, listed]) found.delete('');
  return { compared: [...compared], listed: [...listed] };
}

/** The text of a literal without gaps, as the program has it; null for anything else. */
function plainText(node: SyntaxNode, source: string): string | null {
  const isPlain = node.name === 'String' || (node.name === 'TemplateString' && node.firstChild === null);
  return isPlain ? source.slice(node.from + 1, node.to - 1).replace(/\\(["'`\\])/g, '$1') : null;
}

/** The plain texts that variables begin with. */
function textsOfNames(tree: Tree, source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  tree.iterate({
    enter: ({ node, name }) => {
      const value = node.nextSibling?.name === 'Equals' ? node.nextSibling.nextSibling : null;
      const text = name === 'VariableDefinition' && value !== null ? plainText(value, source) : null;
      if (text !== null) found.set(source.slice(node.from, node.to), text);
    },
  });
  return found;
}

/** The words of a pattern such as `/nord|n/i`. */
function wordsOf(pattern: string): readonly string[] {
  return (
    pattern
      .slice(1, pattern.lastIndexOf('/'))
      .replace(/\\./g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function eachChild(node: SyntaxNode | null, visit: (child: SyntaxNode) => void): void {
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling) visit(child);
}
