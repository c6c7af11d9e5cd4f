import { parser } from '@lezer/javascript';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';

/** What a translation changes in code. */
export interface Renaming {
  /** New names by old ones. */
  readonly lexicon: Readonly<Record<string, string>>;
  /** New parts of strings, templates, comments and outputs by old ones. */
  readonly texts: Readonly<Record<string, string>>;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const IDENTIFIERS: ReadonlySet<string> = new Set([
  'VariableName',
  'VariableDefinition',
  'PropertyName',
  'PropertyDefinition',
  'Label',
]);

/** Code with its names and texts in the other language; titles of tests stay, since check texts are found by them. */
export function renameCode(code: string, renaming: Renaming): string {
  const edits: Edit[] = [];
  parser.parse(code).iterate({
    enter: (node) => {
      collectEdit(node, code, renaming, edits);
    },
  });
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    result += code.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + code.slice(at);
}

/** Code with `<<blanks>>`, renamed: the marks are no JavaScript, so they are set aside and put back. */
export function renameBlanks(code: string, renaming: Renaming): string {
  const parts = code.split(/(<<|>>)/);
  const plain = parts.filter((_, index) => index % 2 === 0).join('');
  // Names never reach over a mark in a lesson that reads well, so each part can be renamed in the light of the whole.
  const names = new Map(Object.entries(renaming.lexicon));
  if (renameCode(plain, renaming) === plain) return code;
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu, (word) => names.get(word) ?? word),
    )
    .map((part) => replaceTexts(part, renaming.texts))
    .join('');
}

/** A text that the program prints or that is expected, in the other language. */
export function renameOutput(text: string, renaming: Renaming): string {
  return replaceTexts(text, renaming.texts);
}

function collectEdit(node: SyntaxNodeRef, code: string, { lexicon, texts }: Renaming, edits: Edit[]): void {
  const text = code.slice(node.from, node.to);
  if (IDENTIFIERS.has(node.name)) {
    const insert = Object.hasOwn(lexicon, text) ? lexicon[text] : undefined;
    if (insert !== undefined) edits.push({ from: node.from, to: node.to, insert });
    return;
  }
  if (node.name === 'String') {
    if (isTestTitle(node.node, code)) return;
    const inner = text.slice(1, -1);
    const exact = Object.hasOwn(lexicon, inner) ? lexicon[inner] : undefined;
    const quote = text.charAt(0);
    const insert = exact ?? replaceTexts(inner, texts, (value) => insideQuotes(value, quote));
    edits.push({ from: node.from + 1, to: node.to - 1, insert });
  } else if (node.name === 'TemplateString') {
    for (const [from, to] of textParts(node.node))
      edits.push({ from, to, insert: replaceTexts(code.slice(from, to), texts, insideTemplate) });
  } else if ((node.name === 'LineComment' || node.name === 'BlockComment') && !text.startsWith('//:')) {
    const within = (value: string): string => value.replace(/\s*\n\s*/g, ' ').replaceAll('*/', '* /');
    edits.push({ from: node.from, to: node.to, insert: replaceTexts(text, texts, within) });
  }
}

/** The parts of a template between its `${…}`, as offsets. */
function textParts(template: SyntaxNode): [number, number][] {
  const parts: [number, number][] = [];
  let at = template.from + 1;
  for (let child = template.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Interpolation') continue;
    parts.push([at, child.from]);
    at = child.to;
  }
  parts.push([at, template.to - 1]);
  return parts.filter(([from, to]) => to > from);
}

function isTestTitle(node: SyntaxNode, code: string): boolean {
  const call = node.parent?.name === 'ArgList' ? node.parent.parent : null;
  const callee = call?.name === 'CallExpression' ? call.firstChild : null;
  if (callee === null || callee === undefined) return false;
  const isFirst = node.parent?.firstChild?.nextSibling?.from === node.from;
  return isFirst && /^(?:test|it)$/.test(code.slice(callee.from, callee.to));
}

/** A text as it may stand between quotes of one kind: what is escaped stays so, what would end it is escaped. */
function insideQuotes(value: string, quote: string): string {
  return value.replace(/\\[^]|["'\\]|\n/g, (sign) => {
    if (sign === '\n') return '\\n';
    return sign === quote || sign === '\\' ? `\\${sign}` : sign;
  });
}

/** A text as it may stand in a template. */
function insideTemplate(value: string): string {
  return value.replace(/\\[^]|[`\\]|\$\{/g, (sign) =>
    sign.length === 2 && sign !== '${' ? sign : `\\${sign}`,
  );
}

/** Replaces in one pass, longer keys first, so that no replacement is replaced again; `write` makes a text fit its place. */
function replaceTexts(
  text: string,
  texts: Readonly<Record<string, string>>,
  write: (value: string) => string = (value) => value,
): string {
  const keys = Object.keys(texts)
    .filter((key) => key !== '')
    .toSorted((a, b) => b.length - a.length);
  if (keys.length === 0) return text;
  const pattern = new RegExp(keys.map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return text.replace(pattern, (key) => write(texts[key] ?? key));
}
