import type { AnyNode, ExportNamedDeclaration, Program } from 'acorn';

import { freshName, type ImportedName, type ModuleImport, type PlainModule } from './plain-module.ts';
import { readCommonModule, readInnerRequires } from './read-common-module.ts';
import { applyEdits, boundNames, parseProgram, removal, topLevelNames, type Edit } from './syntax.ts';

/** The module, or why it cannot be a script. */
export type ReadModule =
  | { readonly ok: true; readonly module: PlainModule }
  | { readonly ok: false; readonly refusal: ModuleRefusal };

/** Why a module cannot be a script; `line` is 1-based. */
export type ModuleRefusal =
  | { readonly code: 'syntax'; readonly line: number; readonly near: string }
  | { readonly code: 'jsx'; readonly line: number };

/** Reads the text of an ECMAScript or CommonJS module. `unnamed` is the name that a default export without one gets. */
export function readModule(text: string, unnamed: string): ReadModule {
  const parsed = parseProgram(text);
  if (!parsed.ok) {
    const { line, near } = parsed;
    const isJsx = /^<[A-Za-z>]/.test(near);
    return { ok: false, refusal: isJsx ? { code: 'jsx', line } : { code: 'syntax', line, near } };
  }
  const { program } = parsed;
  const isModule = program.body.some((node) => /^(?:Import|Export)/.test(node.type));
  const module = isModule ? readEcmaModule(text, program, unnamed) : readCommonModule(text, program, unnamed);
  return { ok: true, module };
}

function readEcmaModule(text: string, program: Program, unnamed: string): PlainModule {
  const declared = topLevelNames(program);
  const edits: Edit[] = [];
  const imports: ModuleImport[] = [];
  const exports = new Map<string, string>();
  const passesOn: string[] = [];
  for (const node of program.body) {
    switch (node.type) {
      case 'ImportDeclaration':
        imports.push({ source: String(node.source.value), names: node.specifiers.map(importedName) });
        edits.push(removal(text, node));
        break;
      case 'ExportNamedDeclaration':
        readNamedExport(text, node, { edits, imports, exports, declared });
        break;
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        const isNamed =
          (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') &&
          declaration.id !== null;
        if (isNamed) {
          exports.set('default', declaration.id.name);
          edits.push({ from: node.start, to: declaration.start, insert: '' });
        } else if (declaration.type === 'Identifier') {
          exports.set('default', declaration.name);
          edits.push(removal(text, node));
        } else {
          const name = freshName(unnamed, declared);
          declared.add(name);
          exports.set('default', name);
          edits.push({ from: node.start, to: declaration.start, insert: `const ${name} = ` });
          if (text[node.end - 1] !== ';') edits.push({ from: node.end, to: node.end, insert: ';' });
        }
        break;
      }
      case 'ExportAllDeclaration': {
        const source = String(node.source.value);
        if (node.exported === null || node.exported === undefined) passesOn.push(source);
        else {
          const local = freshName(nameOf(node.exported), declared);
          declared.add(local);
          exports.set(nameOf(node.exported), local);
          imports.push({ source, names: [{ imported: '*', local }] });
        }
        edits.push(removal(text, node));
        break;
      }
      default:
        break;
    }
  }
  readInnerRequires(program, { edits, imports, declared });
  return { body: applyEdits(text, edits), imports, exports, passesOn, declared, isStrict: true };
}

interface Found {
  readonly edits: Edit[];
  readonly imports: ModuleImport[];
  readonly exports: Map<string, string>;
  readonly declared: Set<string>;
}

function readNamedExport(text: string, node: ExportNamedDeclaration, found: Found): void {
  const { declaration } = node;
  if (declaration !== null && declaration !== undefined) {
    found.edits.push({ from: node.start, to: declaration.start, insert: '' });
    const names =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.flatMap(({ id }) => boundNames(id))
        : [declaration.id.name];
    for (const name of names) found.exports.set(name, name);
    return;
  }
  found.edits.push(removal(text, node));
  const source = node.source ?? null;
  const names = node.specifiers.map((specifier) => {
    const imported = nameOf(specifier.local);
    // What is passed on from another module needs a name here.
    const local =
      source === null ? imported : freshName(imported === 'default' ? 'passedOn' : imported, found.declared);
    if (source !== null) found.declared.add(local);
    found.exports.set(nameOf(specifier.exported), local);
    return { imported, local };
  });
  if (source !== null) found.imports.push({ source: String(source.value), names });
}

function importedName(specifier: AnyNode): ImportedName {
  switch (specifier.type) {
    case 'ImportSpecifier':
      return { imported: nameOf(specifier.imported), local: specifier.local.name };
    case 'ImportDefaultSpecifier':
      return { imported: 'default', local: specifier.local.name };
    case 'ImportNamespaceSpecifier':
      return { imported: '*', local: specifier.local.name };
    default:
      throw new Error(`${specifier.type} is no import specifier`);
  }
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';
}
