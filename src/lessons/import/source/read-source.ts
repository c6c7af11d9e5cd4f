import type { Exercise } from '../track/find-exercises.ts';
import { foldPaths } from '../track/fold-paths.ts';
import { findModuleLeftover, findRefusal } from '../find-refusal.ts';
import { libraryOf, type LibraryKind } from '../suite/library-names.ts';
import { freshName, type ModuleImport, type PlainModule } from './plain-module.ts';
import { readModule } from './read-module.ts';
import { plainNames } from './plain-names.ts';
import { plainRewire } from './plain-rewire.ts';
import { plainSnapshots } from '../suite/plain-snapshots.ts';
import type { Refusal } from '../refusal.ts';
import { parseProgram } from './syntax.ts';
import { folderOf, isSpecBy, join } from '../track/track-paths.ts';

/** One import under way; whatever cannot be a lesson is noted in `refusals`. */
export interface Desk {
  readonly files: ReadonlyMap<string, string>;
  readonly exercise: Exercise;
  readonly refusals: Refusal[];
}

/** Where an import leads: to a file, to a library of tests that we have ourselves, or nowhere (which has been noted). */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly source: string }
  | { readonly kind: LibraryKind; readonly source: string }
  | { readonly kind: 'nothing' };

const NOTHING: PlainModule = {
  body: '',
  imports: [],
  exports: new Map(),
  passesOn: [],
  declared: new Set(),
  isStrict: false,
};
const ENDINGS = [
  '',
  '.js',
  '.mjs',
  '.cjs',
  '.json',
  '.ts',
  '.tsx',
  '.jsx',
  '/index.js',
  '/index.mjs',
  '/index.ts',
];
const NODE_MODULES: ReadonlySet<string> = new Set(
  'assert async_hooks buffer child_process cluster console constants crypto dgram dns domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream string_decoder timers tls tty url util v8 vm worker_threads zlib'.split(
    ' ',
  ),
);
/** Packages that only bring what our engine has anyway. */
const NEEDLESS = /^(?:core-js|regenerator-runtime|@babel\/(?:register|polyfill))(?:\/|$)/;

/** Reads a file as a plain script. What it cannot have is noted; then the module is empty. */
export function readSource(file: string, unnamed: string, desk: Desk): PlainModule {
  const { refusals, files } = desk;
  const text = files.get(file) ?? '';
  const source = /\.json$/i.test(file) ? `module.exports = ${text.trim()};` : plainText(file, text, files);
  const parsed = parseProgram(source);
  const found = parsed.ok ? findRefusal(file, source, parsed.program) : null;
  if (found !== null) {
    refusals.push(found);
    return NOTHING;
  }
  const read = readModule(source, unnamed);
  if (!read.ok) {
    refusals.push({ ...read.refusal, file });
    return NOTHING;
  }
  const plain = parseProgram(read.module.body);
  if (!plain.ok) {
    refusals.push({ code: 'syntax', file, line: plain.line, near: plain.near });
    return NOTHING;
  }
  const leftover = findModuleLeftover(file, read.module.body, plain.program);
  if (leftover === null) return passEverythingOn(file, read.module, desk);
  refusals.push(leftover);
  return NOTHING;
}

/** A script in words that every script has; snapshots in specs become values. */
function plainText(file: string, text: string, files: ReadonlyMap<string, string>): string {
  if (!isSpecBy(file, text)) return plainNames(foldPaths(text, file));
  const plain = plainNames(foldPaths(plainRewire(text), file));
  const kept = `${folderOf(file)}/__snapshots__/${file.split('/').at(-1) ?? ''}.snap`.replace(/^\//, '');
  return plainSnapshots(plain, files.get(kept) ?? '');
}

/** Files whose exports are being gathered: modules may pass each other on in a ring. */
const underWay = new WeakMap<Desk, Set<string>>();

/** The module with what it passes on from whole other modules as exports of its own. */
function passEverythingOn(file: string, module: PlainModule, desk: Desk): PlainModule {
  if (module.passesOn.length === 0) return module;
  const open = underWay.get(desk) ?? new Set<string>();
  underWay.set(desk, open);
  if (open.has(file)) return { ...module, passesOn: [] };
  open.add(file);
  const exports = new Map(module.exports);
  const declared = new Set(module.declared);
  const imports = [...module.imports];
  for (const source of module.passesOn) {
    const target = targetOf(file, { source, names: [] }, desk);
    if (target.kind === 'missing') desk.refusals.push({ code: 'missing-file', file, name: target.source });
    if (target.kind !== 'file') continue;
    const names = [...readSource(target.path, 'passedOn', desk).exports.keys()]
      .filter((key) => key !== 'default' && key !== '=' && !exports.has(key))
      .map((key) => ({ imported: key, local: freshName(key, declared) }));
    for (const { imported, local } of names) {
      declared.add(local);
      exports.set(imported, local);
    }
    imports.push({ source, names });
  }
  open.delete(file);
  return { ...module, imports, exports, declared, passesOn: [] };
}

/** Finds what an import names. What a lesson cannot have is noted. */
export function targetOf(from: string, { source }: ModuleImport, desk: Desk): ImportTarget {
  const { files, exercise, refusals } = desk;
  if (source.startsWith('.')) {
    // TypeScript names the files that its compiler writes.
    const sources = [source, ...(/\.[mc]?jsx?$/.test(source) ? [source.replace(/jsx?$/, 'ts')] : [])];
    for (const folder of [folderOf(from), exercise.root])
      for (const name of sources)
        for (const ending of ENDINGS) {
          const path = join('', join(folder, name) + ending);
          if (files.has(path) && path !== from) return { kind: 'file', path };
        }
    // Many an author's own disk takes `./Fizz` for `FIZZ.JS`.
    const wanted = join(folderOf(from), source).toLowerCase();
    const alike = [...files.keys()].find((path) =>
      ENDINGS.some((ending) => path !== from && path.toLowerCase() === wanted + ending),
    );
    if (alike !== undefined) return { kind: 'file', path: alike };
    return { kind: 'missing', source };
  }
  if (NEEDLESS.test(source)) return { kind: 'nothing' };
  const isTest = isSpecBy(from, files.get(from) ?? '');
  const library = isTest ? libraryOf(source) : null;
  if (library !== null) return { kind: library, source };
  const name = source.replace(/^node:/, '');
  const isNode = source.startsWith('node:') || NODE_MODULES.has(name.split('/')[0] ?? '');
  refusals.push({ code: isNode ? 'node-module' : 'package', file: from, name: source });
  return { kind: 'nothing' };
}
