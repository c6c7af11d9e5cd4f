import ts from 'typescript';

import { applyEdits, type Edit } from '../../src/lessons/import/source/syntax.ts';

/** One file under way. */
interface Erasing {
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly edits: Edit[];
  /** Names that the file uses for more than types. */
  readonly values: ReadonlySet<string>;
  /** Names that it declares as types only. */
  readonly types: ReadonlySet<string>;
}

const MODIFIERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[ts.SyntaxKind.PublicKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword],
  ...[ts.SyntaxKind.ReadonlyKeyword, ts.SyntaxKind.AbstractKeyword, ts.SyntaxKind.OverrideKeyword],
  ts.SyntaxKind.DeclareKeyword,
]);

/**
 * The JavaScript of a TypeScript file, as its author laid it out: types go, all else stays where it is. The few things that
 * are more than types (enumerations, properties declared in a constructor's brackets) are written out.
 */
export function eraseTypes(text: string, file: string): string {
  const kind = /x$/i.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, kind);
  const erasing: Erasing = { source, text, edits: [], values: valuesOf(source), types: typesOf(source) };
  erase(source, erasing);
  return applyEdits(text, erasing.edits);
}

function erase(node: ts.Node, erasing: Erasing): void {
  if (isOnlyType(node)) return remove(node, erasing);
  if (ts.isImportDeclaration(node)) return eraseImport(node, erasing);
  if (ts.isExportDeclaration(node)) return eraseExport(node, erasing);
  if (ts.isEnumDeclaration(node)) return writeEnum(node, erasing);
  if (ts.isModuleDeclaration(node)) return writeNamespace(node, erasing);
  if (ts.isImportEqualsDeclaration(node) || ts.isExportAssignment(node)) eraseEquals(node, erasing);
  if (ts.isParameter(node) && node.name.getText() === 'this') return removeWithComma(node, erasing);
  eraseParts(node, erasing);
  if (ts.isConstructorDeclaration(node)) writeProperties(node, erasing);
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child) || ts.isExpressionWithTypeArguments(child)) erase(child, erasing);
  });
}

/** Statements and members that are gone when the program runs. */
function isOnlyType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isIndexSignatureDeclaration(node) || ts.isNamespaceExportDeclaration(node)) return true;
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  if (isCode(node) && node.body === undefined) return true;
  if (has(node, ts.SyntaxKind.DeclareKeyword)) return true;
  if (!ts.isPropertyDeclaration(node)) return false;
  const isBare = node.initializer === undefined && !ts.isPrivateIdentifier(node.name);
  return isBare || has(node, ts.SyntaxKind.AbstractKeyword);
}

/** Functions and members of classes that have a body, unless they are only declared. */
function isCode(
  node: ts.Node,
): node is
  ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration | ts.AccessorDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === kind);
}

/** What of a node that stays is about types: annotations, type arguments, assertions, modifiers. */
function eraseParts(node: ts.Node, erasing: Erasing): void {
  const { text, edits } = erasing;
  const cut = (from: number, to: number): void => void edits.push({ from, to, insert: '' });
  if (ts.canHaveModifiers(node))
    for (const one of ts.getModifiers(node) ?? [])
      if (MODIFIERS.has(one.kind)) cut(one.getStart(), after(text, one.end, /[ \t]*/y));
  if ('questionToken' in node || 'exclamationToken' in node) {
    // Only members, parameters and variables have these; that of `a ? b : c` is no child of one.
    const { questionToken, exclamationToken } = node as ts.PropertyDeclaration;
    const mark = ts.isConditionalExpression(node) ? undefined : (questionToken ?? exclamationToken);
    if (mark !== undefined) cut(mark.getStart(), mark.end);
  }
  if ('typeParameters' in node || 'typeArguments' in node) {
    // A list that the parser made stands between its brackets.
    const { typeParameters, typeArguments } = node as {
      typeParameters?: ts.TextRange;
      typeArguments?: ts.TextRange;
    } & ts.Node;
    const list: ts.TextRange | undefined = typeParameters ?? typeArguments;
    if (list !== undefined && !ts.isTypeReferenceNode(node))
      cut(list.pos - 1, after(text, list.end, /\s*>/y));
  }
  if (
    ts.isFunctionLike(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isPropertyDeclaration(node)
  ) {
    const { type } = node;
    if (type !== undefined) cut(before(text, type.pos - 1), type.end);
  }
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
    // Without a semicolon, a line that begins with a bracket would go on from what is left.
    const goesOn = /^[ \t]*\n\s*[([`]/.test(text.slice(node.end));
    edits.push({ from: node.expression.end, to: node.end, insert: goesOn ? ';' : '' });
  }
  if (ts.isTypeAssertionExpression(node)) cut(node.getStart(), node.expression.getStart());
}

/** Imports of types only leave nothing behind, as with the compiler. */
function eraseImport(node: ts.ImportDeclaration, erasing: Erasing): void {
  const clause = node.importClause;
  if (clause === undefined) return;
  const isUsed = (name: ts.Identifier): boolean => erasing.values.has(name.text);
  const named = clause.namedBindings;
  const whole = clause.name !== undefined && isUsed(clause.name) ? [clause.name.text] : [];
  const all =
    named !== undefined && ts.isNamespaceImport(named) && isUsed(named.name) ? [named.getText()] : [];
  const some =
    named !== undefined && ts.isNamedImports(named)
      ? named.elements.filter((one) => !one.isTypeOnly && isUsed(one.name)).map((one) => one.getText())
      : [];
  const parts = [...whole, ...all, ...(some.length === 0 ? [] : [`{ ${some.join(', ')} }`])];
  const isOnlyTypes = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (isOnlyTypes || parts.length === 0) remove(node, erasing);
  else erasing.edits.push({ from: clause.getStart(), to: clause.end, insert: parts.join(', ') });
}

function eraseExport(node: ts.ExportDeclaration, erasing: Erasing): void {
  const named = node.exportClause;
  if (node.isTypeOnly) return remove(node, erasing);
  if (named === undefined || !ts.isNamedExports(named)) return;
  const isForeign = node.moduleSpecifier !== undefined;
  const kept = named.elements.filter(
    (one) => !one.isTypeOnly && (isForeign || !erasing.types.has((one.propertyName ?? one.name).text)),
  );
  if (kept.length === 0) remove(node, erasing);
  else if (kept.length < named.elements.length) {
    const insert = `{ ${kept.map((one) => one.getText()).join(', ')} }`;
    erasing.edits.push({ from: named.getStart(), to: named.end, insert });
  }
}

/** `import x = require('x')` and `export = x`. */
function eraseEquals(node: ts.ImportEqualsDeclaration | ts.ExportAssignment, erasing: Erasing): void {
  const { edits, values, types } = erasing;
  if (ts.isExportAssignment(node)) {
    if (ts.isIdentifier(node.expression) && types.has(node.expression.text)) return remove(node, erasing);
    if (node.isExportEquals === true)
      edits.push({ from: node.getStart(), to: node.expression.getStart(), insert: 'export default ' });
    return;
  }
  if (node.isTypeOnly || !values.has(node.name.text)) return remove(node, erasing);
  const keyword = node.getText().startsWith('export') ? 'export const ' : 'const ';
  edits.push({ from: node.getStart(), to: node.name.getStart(), insert: keyword });
}

/** An enumeration as an object that has names by numbers, too. */
function writeEnum(node: ts.EnumDeclaration, { source, edits }: Erasing): void {
  const lines: string[] = [];
  let next: number | null = 0;
  let isPlain = true;
  for (const { name, initializer } of node.members) {
    const given: string | number | null = initializer === undefined ? next : constantOf(initializer);
    isPlain &&= given !== null;
    next = typeof given === 'number' ? given + 1 : null;
    lines.push(`  ${name.getText()}: ${JSON.stringify(given)},`);
    const word = ts.isIdentifier(name) ? JSON.stringify(name.text) : name.getText();
    if (typeof given === 'number') lines.push(`  ${given < 0 ? `'${given}'` : given}: ${word},`);
  }
  const keyword = has(node, ts.SyntaxKind.ExportKeyword) ? 'export const' : 'const';
  const insert = isPlain
    ? `${keyword} ${node.name.text} = {\n${lines.join('\n')}\n};`
    : compile(node.getText(source));
  edits.push({ from: node.getStart(), to: node.end, insert });
}

function constantOf(node: ts.Expression): string | number | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isNegative && ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : null;
}

function writeNamespace(node: ts.ModuleDeclaration, { source, edits }: Erasing): void {
  edits.push({ from: node.getStart(), to: node.end, insert: compile(node.getText(source)) });
}

function compile(text: string): string {
  const { ESNext } = ts.ScriptTarget;
  const options = { target: ESNext, module: ts.ModuleKind.ESNext, removeComments: false };
  return ts.transpile(text, options).trim();
}

/** `constructor(private name: string)` keeps what it is given. */
function writeProperties(node: ts.ConstructorDeclaration, { edits, text }: Erasing): void {
  const names = node.parameters
    .filter((one) => ts.getModifiers(one) !== undefined)
    .map(({ name }) => name.getText());
  if (names.length === 0 || node.body === undefined) return;
  const [first] = node.body.statements;
  const isSuper =
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isCallExpression(first.expression) &&
    first.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
  const at = isSuper ? first.end : node.body.getStart() + 1;
  const margin = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, node.getStart()))?.[1] ?? '';
  const lines = names.map((name) => `\n${margin}  this.${name} = ${name};`).join('');
  const isEmpty = node.body.statements.length === 0;
  edits.push({ from: at, to: at, insert: isEmpty ? `${lines}\n${margin}` : lines });
}

/** Takes a node out with the comment that is about it and the rest of its line. */
function remove(node: ts.Node, { text, edits }: Erasing): void {
  const from = node.getStart(undefined, true);
  const isAlone = /(?:^|\n)[ \t]*$/.test(text.slice(0, from));
  const to = after(text, node.end, isAlone ? /[ \t]*;?[ \t]*\r?\n?/y : /[ \t]*/y);
  edits.push({ from: isAlone ? before(text, from) : from, to, insert: '' });
}

function removeWithComma(node: ts.Node, { text, edits }: Erasing): void {
  edits.push({ from: node.getStart(), to: after(text, node.end, /\s*,?\s*/y), insert: '' });
}

function before(text: string, at: number): number {
  return at - (/[ \t]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
}

function after(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function valuesOf(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isOnlyType(node)) return;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    const parent = node.parent as ts.Node | undefined;
    const isMember = parent !== undefined && ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (ts.isIdentifier(node) && !isMember) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function typesOf(source: ts.SourceFile): ReadonlySet<string> {
  const named = (isType: boolean): string[] =>
    source.statements.flatMap((node) => {
      if (isOnlyType(node) !== isType) return [];
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [node.name.text];
      if (ts.isVariableStatement(node))
        return node.declarationList.declarations.map(({ name }) => name.getText());
      if (!ts.isClassDeclaration(node) && !ts.isFunctionDeclaration(node) && !ts.isEnumDeclaration(node))
        return [];
      return node.name === undefined ? [] : [node.name.text];
    });
  const values = new Set(named(false));
  return new Set(named(true).filter((name) => !values.has(name)));
}
