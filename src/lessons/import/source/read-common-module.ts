import type { AnyNode, ObjectExpression, Program, VariableDeclaration } from 'acorn';

import { freshName, type ImportedName, type ModuleImport, type PlainModule } from './plain-module.ts';
import { applyEdits, pathOf, removal, topLevelNames, walk, type Edit } from './syntax.ts';

interface Reading {
  readonly text: string;
  readonly unnamed: string;
  readonly edits: Edit[];
  readonly imports: ModuleImport[];
  readonly exports: Map<string, string>;
  readonly declared: Set<string>;
}

/** A CommonJS module as a script: `require` at the top is an import, what is put on `module.exports` an export. */
export function readCommonModule(text: string, program: Program, unnamed: string): PlainModule {
  const declared = topLevelNames(program);
  const reading: Reading = { text, unnamed, edits: [], imports: [], exports: new Map(), declared };
  const { edits, imports, exports } = reading;
  for (const node of program.body) readStatement(node, reading);
  readInnerRequires(program, reading);
  walk(program, (node, parents) => {
    // `exports.area(…)` inside the module means its own `area`.
    const path = pathOf(node);
    const key = path === null ? null : exportedKey(path);
    const local = key === null ? undefined : exports.get(key);
    if (local !== undefined && parents.at(-1)?.type !== 'MemberExpression' && !isEdited(node, edits))
      edits.push({ from: node.start, to: node.end, insert: local });
    return true;
  });
  const isStrict = program.body.some((node) => 'directive' in node && node.directive === 'use strict');
  return { body: applyEdits(text, edits), imports, exports, passesOn: [], declared, isStrict };
}

/** `require` anywhere but in a declaration at the top becomes a name. */
export function readInnerRequires(
  program: Program,
  { edits, imports, declared }: Pick<Reading, 'edits' | 'imports' | 'declared'>,
): void {
  walk(program, (node) => {
    const source = requiredBy(node);
    if (source === null || isEdited(node, edits)) return true;
    const local = freshName(`required`, declared);
    declared.add(local);
    imports.push({ source, names: [{ imported: '=', local }] });
    edits.push({ from: node.start, to: node.end, insert: local });
    return true;
  });
}

function isEdited(node: AnyNode, edits: readonly Edit[]): boolean {
  return edits.some(({ from, to }) => from <= node.start && node.end <= to);
}

function readStatement(node: AnyNode, reading: Reading): void {
  switch (node.type) {
    case 'VariableDeclaration':
      readRequires(node, reading);
      return;
    case 'ExpressionStatement': {
      const { expression } = node;
      const source = requiredBy(expression);
      if (source !== null) {
        reading.imports.push({ source, names: [] });
        reading.edits.push(removal(reading.text, node));
      } else if (expression.type === 'AssignmentExpression') readAssignment(node, expression, reading);
      else readGuarded(node, expression, reading);
      return;
    }
    case 'IfStatement': {
      // `if (typeof module !== 'undefined') module.exports = …` guards for browsers.
      const test = reading.text.slice(node.test.start, node.test.end);
      if (!/\b(?:module|exports)\b/.test(test)) return;
      const inner = node.consequent.type === 'BlockStatement' ? node.consequent.body : [node.consequent];
      const nested: Reading = { ...reading, edits: [] };
      for (const statement of inner) readStatement(statement, nested);
      const [from, to] = [inner[0]?.start ?? node.start, inner.at(-1)?.end ?? node.start];
      // What is written in the export itself stays, without its guard.
      const edits = nested.edits.map((edit) => ({
        from: Math.max(edit.from, from) - from,
        to: Math.min(edit.to, to) - from,
        insert: edit.insert,
      }));
      const kept = edits.some(({ insert }) => insert !== '');
      const insert = applyEdits(reading.text.slice(from, to), edits);
      reading.edits.push(kept ? { from: node.start, to: node.end, insert } : removal(reading.text, node));
      return;
    }
    default:
      return;
  }
}

/** `typeof module !== 'undefined' && (module.exports = …)`. */
function readGuarded(statement: AnyNode, expression: AnyNode, reading: Reading): void {
  if (expression.type !== 'LogicalExpression' || expression.operator !== '&&') return;
  const { left, right } = expression;
  const isGuard = /\b(?:module|exports)\b/.test(reading.text.slice(left.start, left.end));
  const isWhole =
    right.type === 'AssignmentExpression' && /^(?:Identifier|ObjectExpression)$/.test(right.right.type);
  if (isGuard && isWhole) readAssignment(statement, right, reading);
}

function readRequires(node: VariableDeclaration, reading: Reading): void {
  const { text, imports, edits, declared } = reading;
  const kept = node.declarations.filter(({ id, init }) => {
    const chain = init ? requiredMember(init) : null;
    const names = chain === null ? null : requiredNames(id, chain.member);
    if (chain === null || names === null) return true;
    imports.push({ source: chain.source, names });
    for (const { local } of names) declared.delete(local);
    return false;
  });
  if (kept.length === node.declarations.length) return;
  if (kept.length === 0) edits.push(removal(text, node));
  else {
    const rest = kept.map(({ start, end }) => text.slice(start, end)).join(', ');
    edits.push({ from: node.start, to: node.end, insert: `${node.kind} ${rest};` });
  }
}

/** `require('x')` and `require('x').name`. */
function requiredMember(node: AnyNode): { readonly source: string; readonly member: string | null } | null {
  const source = requiredBy(node);
  if (source !== null) return { source, member: null };
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  const inner = requiredBy(node.object);
  return inner === null ? null : { source: inner, member: node.property.name };
}

function requiredNames(id: AnyNode, member: string | null): ImportedName[] | null {
  if (id.type === 'Identifier') return [{ imported: member ?? '=', local: id.name }];
  if (id.type !== 'ObjectPattern' || (member !== null && member !== 'default')) return null;
  const names = id.properties.map((property) => {
    const isPlain =
      property.type === 'Property' &&
      !property.computed &&
      property.key.type === 'Identifier' &&
      property.value.type === 'Identifier';
    return isPlain && property.key.type === 'Identifier' && property.value.type === 'Identifier'
      ? { imported: property.key.name, local: property.value.name }
      : null;
  });
  return names.every((name) => name !== null) ? names : null;
}

function requiredBy(node: AnyNode): string | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
    return null;
  const [first] = node.arguments;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
}

/** `=` for `module.exports`, a name for `exports.name` and `module.exports.name`, null for anything else. */
function exportedKey(path: readonly string[]): string | null {
  const rest = path[0] === 'module' && path[1] === 'exports' ? path.slice(2) : null;
  const after = rest ?? (path[0] === 'exports' ? path.slice(1) : null);
  if (after === null || after.length > 1) return null;
  return after[0] ?? '=';
}

function readAssignment(
  statement: AnyNode,
  assignment: Extract<AnyNode, { type: 'AssignmentExpression' }>,
  reading: Reading,
): void {
  const path = pathOf(assignment.left);
  const key = path === null ? null : exportedKey(path);
  if (key === null) return;
  let value: AnyNode = assignment.right;
  // `module.exports = exports = …`
  while (value.type === 'AssignmentExpression') value = value.right;
  const { text, edits, exports, declared } = reading;
  // What is worked out whenever it is asked for stays in its object.
  const isPlain =
    value.type === 'ObjectExpression' &&
    value.properties.every((one) => one.type === 'Property' && one.kind === 'init' && !one.computed);
  if (key === '=' && value.type === 'ObjectExpression' && isPlain) {
    readExportedObject(statement, value, reading);
  } else if (value.type === 'Identifier') {
    exports.set(key, value.name);
    edits.push(removal(text, statement));
  } else {
    const own = 'id' in value && value.id?.type === 'Identifier' ? value.id.name : reading.unnamed;
    const name = freshName(key === '=' ? own : key, declared);
    declared.add(name);
    exports.set(key, name);
    edits.push({ from: statement.start, to: value.start, insert: `const ${name} = ` });
    if (text[statement.end - 1] !== ';') edits.push({ from: statement.end, to: statement.end, insert: ';' });
  }
}

/** `module.exports = { a, b: c, d() {} }`: names are exported as they are, the rest gets a declaration. */
function readExportedObject(statement: AnyNode, object: ObjectExpression, reading: Reading): void {
  const { text, edits, exports, declared } = reading;
  const made: { readonly local: string; readonly key: string; readonly text: string }[] = [];
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const key =
      property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? String(property.key.value)
          : null;
    if (key === null) continue;
    if (property.value.type === 'Identifier') {
      exports.set(key, property.value.name);
      continue;
    }
    const local = freshName(key, declared);
    declared.add(local);
    exports.set(key, local);
    made.push({ local, key, text: text.slice(property.start, property.end) });
  }
  if (made.length === 0) {
    edits.push(removal(text, statement));
    return;
  }
  const pattern = made
    .map(({ key, local }) => (key === local ? key : `${JSON.stringify(key)}: ${local}`))
    .join(', ');
  edits.push({
    from: statement.start,
    to: statement.end,
    insert: `const { ${pattern} } = {\n${made.map((one) => `  ${one.text},`).join('\n')}\n};`,
  });
}
