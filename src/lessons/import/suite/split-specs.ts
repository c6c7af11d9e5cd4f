import type { AnyNode } from 'acorn';

import { applyEdits, boundNames, parseProgram, pathOf, removal, walk, type Edit } from '../source/syntax.ts';
import { baseOf, folderOf, isSpec, join, SCRIPT } from '../track/track-paths.ts';

const TEST = /^(?:[xf]?(?:describe|it|test)|context|suite|specify)$/;

/**
 * The files of a track, each spec that tests several files of a student, one after the other, cut in one spec for each. A
 * spec stays whole where a test needs two of them.
 */
export function splitSpecs(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const result = new Map(files);
  for (const [path, text] of files) {
    if (!isSpec(path)) continue;
    const parts = splitSpec(path, text, files);
    if (parts.some(([name]) => files.has(name))) continue;
    if (parts.length > 0) result.delete(path);
    for (const [name, part] of parts) result.set(name, part);
  }
  return result;
}

/** The spec of each file, by the path that it would have; none for a spec that stays whole. */
function splitSpec(
  path: string,
  text: string,
  files: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const parsed = parseProgram(text);
  if (!parsed.ok) return [];
  const { body } = parsed.program;
  /** Local name → file that it comes from. */
  const sources = new Map<string, string>();
  for (const { source, names } of body.flatMap(imports)) {
    const file = scriptAt(join(folderOf(path), source), files);
    if (source.startsWith('.') && file !== null) for (const name of names) sources.set(name, file);
  }
  const tests = body.filter(isTest).map((node) => ({ node, about: filesIn(node, sources) }));
  const subjects = new Set(tests.flatMap(({ about }) => [...about]));
  if (subjects.size < 2 || tests.some(({ about }) => about.size !== 1)) return [];
  // A helper is used by what prepares the tests; a subject only by its own.
  const rest = body.filter((node) => !isTest(node) && imports(node).length === 0);
  if (rest.some((node) => [...filesIn(node, sources)].some((file) => subjects.has(file)))) return [];
  return [...subjects].map((subject) => {
    const edits: Edit[] = [
      ...tests.filter(({ about }) => !about.has(subject)).map(({ node }) => removal(text, node)),
      ...body
        .filter((node) => isOnlyAbout(node, sources, subjects, subject))
        .map((node) => removal(text, node)),
    ];
    const stem = baseOf(subject).replace(SCRIPT, '');
    const name = stem === 'index' ? baseOf(folderOf(subject)) : stem;
    return [
      join(folderOf(path), `${name}.test${/\.\w+$/.exec(path)?.[0] ?? '.js'}`),
      applyEdits(text, edits),
    ];
  });
}

/** An import of nothing but other subjects. */
function isOnlyAbout(
  node: AnyNode,
  sources: ReadonlyMap<string, string>,
  subjects: ReadonlySet<string>,
  subject: string,
): boolean {
  const names = imports(node).flatMap((one) => one.names);
  if (names.length === 0) return false;
  return names.every((name) => {
    const file = sources.get(name);
    return file !== undefined && subjects.has(file) && file !== subject;
  });
}

function isTest(node: AnyNode): boolean {
  if (node.type !== 'ExpressionStatement') return false;
  let at: AnyNode = node.expression;
  // `test.each(…)(…)` and `describe.each`…`(…)`.
  while (at.type === 'CallExpression' || at.type === 'TaggedTemplateExpression')
    at = at.type === 'CallExpression' ? at.callee : at.tag;
  return node.expression.type === 'CallExpression' && TEST.test(pathOf(at)?.[0] ?? '');
}

function filesIn(node: AnyNode, sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  walk(node, (inner) => {
    const file = inner.type === 'Identifier' ? sources.get(inner.name) : undefined;
    if (file !== undefined) found.add(file);
    return true;
  });
  return found;
}

/** What a statement at the top takes from other files. */
function imports(node: AnyNode): readonly { readonly source: string; readonly names: readonly string[] }[] {
  if (node.type === 'ImportDeclaration')
    return [{ source: String(node.source.value), names: node.specifiers.map(({ local }) => local.name) }];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap(({ id, init }) => {
    const call = init?.type === 'MemberExpression' ? init.object : init;
    if (call?.type !== 'CallExpression' || pathOf(call.callee)?.join('.') !== 'require') return [];
    const [source] = call.arguments;
    const isText = source?.type === 'Literal' && typeof source.value === 'string';
    return isText ? [{ source: String(source.value), names: boundNames(id) }] : [];
  });
}

function scriptAt(path: string, files: ReadonlyMap<string, string>): string | null {
  const plain = path.replace(/\.js$/, '');
  const found = [path, ...['.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.ts'].map((end) => plain + end)];
  return found.find((one) => SCRIPT.test(one) && files.has(one) && !isSpec(one)) ?? null;
}
