import { parse, type AnyNode, type Pattern, type Program } from 'acorn';

/** A change of a text: what stands from `from` to `to` gives way. Offsets in UTF-16 code units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A parsed text, or the 1-based line where it is no JavaScript and what stands there. */
export type Parsed =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly line: number; readonly near: string };

/** Parses a module or, where that fails, a script. */
export function parseProgram(text: string): Parsed {
  const options = { ecmaVersion: 'latest', allowHashBang: true, allowReturnOutsideFunction: true } as const;
  let at = 0;
  for (const sourceType of ['module', 'script'] as const) {
    try {
      return { ok: true, program: parse(text, { ...options, sourceType }) };
    } catch (error) {
      // Acorn throws a SyntaxError that has its place; the one of the module is the more telling.
      if (sourceType === 'module' && error instanceof SyntaxError && 'pos' in error) at = Number(error.pos);
    }
  }
  const near = text.slice(at).split('\n')[0] ?? '';
  return { ok: false, line: lineAt(text, at), near: near.trim().slice(0, 30) };
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Applies edits in the order of their places; an edit inside of one that stands before it is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  let result = '';
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < done) continue;
    result += text.slice(done, edit.from) + edit.insert;
    done = edit.to;
  }
  return result + text.slice(done);
}

/** An edit that removes a whole statement with the rest of its line, when nothing else stands there. */
export function removal(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Edit {
  const rest = /^[ \t]*;?[ \t]*(?:\r?\n)?/.exec(text.slice(end))?.[0] ?? '';
  return { from: start, to: end + rest.length, insert: '' };
}

/** Visits a node and all below it, outermost first; `parents` has the nearest one last. False leaves out what is below. */
export function walk(
  node: AnyNode,
  visit: (node: AnyNode, parents: readonly AnyNode[]) => boolean | undefined,
  parents: readonly AnyNode[] = [],
): void {
  if (visit(node, parents) === false) return;
  const path = [...parents, node];
  for (const child of childrenOf(node)) walk(child, visit, path);
}

function childrenOf(node: AnyNode): AnyNode[] {
  const isShorthand = node.type === 'Property' && node.shorthand;
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (isShorthand && key === 'key') return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.filter(isNode);
  });
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Names that a pattern binds. */
export function boundNames(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    default:
      return [];
  }
}

/** Names that the statements at the top of a program declare. */
export function topLevelNames(program: Program): Set<string> {
  const names = program.body.flatMap((statement) => {
    const node =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration !== null &&
      statement.declaration !== undefined
        ? statement.declaration
        : statement;
    if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => boundNames(id));
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
      return node.id === null ? [] : [node.id.name];
    return [];
  });
  return new Set(names);
}

/** A use of a name that nothing in the text declares. */
export interface FreeName {
  readonly name: string;
  readonly start: number;
}

/** Uses of names that are declared nowhere in the text, in order; one declared in any scope counts as declared. */
export function freeNames(program: Program): readonly FreeName[] {
  const declared = new Set<string>(['arguments', 'undefined']);
  const used: FreeName[] = [];
  walk(program, (node, parents) => {
    for (const name of declaredBy(node)) declared.add(name);
    if (node.type === 'Identifier' && isReference(node, parents.at(-1)))
      used.push({ name: node.name, start: node.start });
    return true;
  });
  return used.filter(({ name }) => !declared.has(name));
}

function declaredBy(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return boundNames(node.id);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...(node.id ? [node.id.name] : []), ...node.params.flatMap(boundNames)];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : [];
    case 'CatchClause':
      return boundNames(node.param ?? null);
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name];
    default:
      return [];
  }
}

function isReference(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.value === node || parent.computed;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return false;
    default:
      return true;
  }
}

/** The names of a chain like `test.skip.each`; null for anything else. */
export function pathOf(node: AnyNode): readonly string[] | null {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  const before = pathOf(node.object);
  return before === null ? null : [...before, node.property.name];
}
