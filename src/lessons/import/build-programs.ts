import { Helpers, linkImports, type ExportNames } from './source/helpers.ts';
import { freshName, type PlainModule } from './source/plain-module.ts';
import { readSource, type Desk } from './source/read-source.ts';
import { parseProgram } from './source/syntax.ts';

/** What the student begins with and a program that passes, with the names by which tests reach them. */
export interface Programs {
  readonly starter: string;
  readonly solution: string;
  /** Code that both need before them; tests may add to it. */
  readonly setupHelpers: Helpers;
  /** The names of each student's file, in the order of the files. */
  readonly names: readonly ExportNames[];
  /** True when the programs were modules, which are strict. */
  readonly isStrict: boolean;
}

/** Makes scripts of the student's files and of the reference solution. `unnamed` names a default export that has no name. */
export function buildPrograms(stubs: readonly string[], unnamed: string, desk: Desk): Programs {
  const { references } = desk.exercise;
  const read = (path: string): PlainModule => withNames(readSource(path, unnamed, desk));
  const starters = stubs.map(read);
  const solutions = references.map(read);
  const declared = [...starters, ...solutions].flatMap((module) => [...module.declared]);
  const setupHelpers = new Helpers(desk, declared);
  const own = new Set([...stubs, ...references]);
  const link = (paths: readonly string[], modules: readonly PlainModule[]): string[] =>
    modules.flatMap((module, index) => {
      const path = paths[index] ?? '';
      // Files of one program see each other's names.
      const foreign = module.imports.filter(({ source }) => !isOneOf(source, own));
      return linkImports(path, { ...module, imports: foreign }, setupHelpers, desk);
    });
  const heads = { starter: link(stubs, starters), solution: link(references, solutions) };
  const aliases: Pair = { starter: new Set(), solution: new Set() };
  const taken = {
    starter: new Set(starters.flatMap((module) => [...module.declared])),
    solution: new Set(solutions.flatMap((module) => [...module.declared])),
  };
  const names = solutions.map((solution, index) => {
    const starter = solutions.length === starters.length ? starters[index] : joined(starters);
    return agreeOnNames(starter ?? joined([]), solution, taken, aliases);
  });
  const write = (modules: readonly PlainModule[], head: readonly string[], tail: Iterable<string>): string =>
    tidy([...head, ...modules.map(({ body }) => body.trim()), ...tail].join('\n\n'));
  const solution = write(solutions, heads.solution, aliases.solution);
  const starter = write(starters, heads.starter, aliases.starter);
  return {
    starter: starter.trim() === '' ? skeleton(solution, names) : starter,
    solution,
    setupHelpers,
    names: names.length === stubs.length || names.length === 1 ? names : stubs.map(() => merged(names)),
    isStrict: solutions.some(({ isStrict }) => isStrict),
  };
}

/** A file that exports nothing is a plain script: tests reach each name at its top. */
function withNames(module: PlainModule): PlainModule {
  if (module.exports.size > 0 || module.passesOn.length > 0) return module;
  return { ...module, exports: new Map([...module.declared].map((name) => [name, name])) };
}

function isOneOf(source: string, paths: ReadonlySet<string>): boolean {
  const name = source.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return [...paths].some((path) => (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '') === name);
}

function joined(modules: readonly PlainModule[]): PlainModule {
  return {
    body: '',
    imports: [],
    exports: merged(modules.map((module) => module.exports)),
    passesOn: [],
    declared: new Set(modules.flatMap((module) => [...module.declared])),
    isStrict: false,
  };
}

function merged(maps: readonly ExportNames[]): ExportNames {
  return new Map(maps.flatMap((map) => [...map]));
}

/** The top-level names, or the lines to add, of the two programs. */
interface Pair {
  readonly starter: Set<string>;
  readonly solution: Set<string>;
}

/** One name at the top of both programs for each export; a program that calls it otherwise gets a line that gives it. */
function agreeOnNames(starter: PlainModule, solution: PlainModule, taken: Pair, aliases: Pair): ExportNames {
  const names = new Map<string, string>();
  for (const [key, ours] of solution.exports) {
    const theirs = starter.exports.get(key) ?? null;
    const name = agreedName(key, theirs, ours, taken);
    names.set(key, name);
    if (name !== ours) aliases.solution.add(`const ${name} = ${ours};`);
    if (theirs !== null && name !== theirs) aliases.starter.add(`const ${name} = ${theirs};`);
    if (name !== ours) taken.solution.add(name);
    if (name !== theirs) taken.starter.add(name);
  }
  return names;
}

function agreedName(key: string, theirs: string | null, ours: string, taken: Pair): string {
  const isPlain = key !== 'default' && key !== '=';
  if (theirs === ours) return ours;
  const isFree = (name: string, inStarter: boolean, inSolution: boolean): boolean =>
    (inStarter || !taken.starter.has(name)) && (inSolution || !taken.solution.has(name));
  if (isPlain && isFree(key, key === theirs, key === ours)) return key;
  if (theirs !== null && isFree(theirs, true, false)) return theirs;
  if (isFree(ours, false, true)) return ours;
  return freshName(isPlain ? key : ours, new Set([...taken.starter, ...taken.solution]));
}

/** Lines for tools, and more than one blank line, say nothing to a student. */
function tidy(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/\s*@ts-\w+|\/\/\/\s*<reference|\/[/*]\s*eslint-)/.test(line))
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** For an exercise without a stub: the declarations that its tests need, with nothing in them. */
function skeleton(solution: string, names: readonly ExportNames[]): string {
  const wanted = new Set(names.flatMap((map) => [...map.values()]));
  const parsed = parseProgram(solution);
  if (!parsed.ok) return '';
  const lines = parsed.program.body.flatMap((node) => {
    if (node.type === 'FunctionDeclaration' && wanted.has(node.id?.name ?? ''))
      return [`${solution.slice(node.start, node.body.start)}{\n}`];
    if (node.type === 'ClassDeclaration' && wanted.has(node.id?.name ?? ''))
      return [`${solution.slice(node.start, node.body.start)}{\n}`];
    if (node.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap(({ id, init }) => {
      if (id.type !== 'Identifier' || !wanted.has(id.name)) return [];
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
      return [
        isFunction
          ? `${node.kind} ${solution.slice(id.start, init.body.start)}{\n};`
          : `${node.kind} ${id.name} = undefined;`,
      ];
    });
  });
  return lines.join('\n\n');
}
