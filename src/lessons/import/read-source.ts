import { folderOf, isSpec, join, type Exercise } from './find-exercises.ts';
import { findModuleLeftover, findRefusal } from './find-refusal.ts';
import type { ModuleImport, PlainModule } from './plain-module.ts';
import { readModule } from './read-module.ts';
import type { Refusal } from './refusal.ts';
import { parseProgram } from './syntax.ts';

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
  | { readonly kind: 'framework' | 'assert' | 'chai'; readonly source: string }
  | { readonly kind: 'nothing' };

const NOTHING: PlainModule = {
  body: '',
  imports: [],
  exports: new Map(),
  declared: new Set(),
  isStrict: false,
};
const ENDINGS = ['', '.js', '.mjs', '.cjs', '.json', '.ts', '.tsx', '.jsx', '/index.js', '/index.mjs'];
const FRAMEWORKS: ReadonlySet<string> = new Set([
  ...['@jest/globals', 'jest', 'vitest', 'node:test', 'test', 'bun:test', 'mocha', 'expect', 'jasmine'],
  ...['jest-extended', 'jest-extended/all'],
]);
const ASSERTS: ReadonlySet<string> = new Set([
  'assert',
  'node:assert',
  'assert/strict',
  'node:assert/strict',
]);
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
  if (/\.[mc]?tsx?$/i.test(file)) {
    refusals.push({ code: 'typescript', file });
    return NOTHING;
  }
  const source = /\.json$/i.test(file) ? `module.exports = ${text.trim()};` : text;
  const parsed = parseProgram(source);
  const found = parsed.ok ? findRefusal(file, source, parsed.program) : null;
  if (found !== null) {
    refusals.push(found);
    return NOTHING;
  }
  const read = readModule(source, unnamed);
  if (!read.ok) {
    const { refusal } = read;
    if (refusal.code === 'export-all')
      refusals.push({ code: 'module-feature', file, line: 1, name: `export * (${refusal.source})` });
    else refusals.push({ ...refusal, file });
    return NOTHING;
  }
  const plain = parseProgram(read.module.body);
  if (!plain.ok) {
    refusals.push({ code: 'syntax', file, line: plain.line, near: plain.near });
    return NOTHING;
  }
  const leftover = findModuleLeftover(file, read.module.body, plain.program);
  if (leftover === null) return read.module;
  refusals.push(leftover);
  return NOTHING;
}

/** Finds what an import names. What a lesson cannot have is noted. */
export function targetOf(from: string, { source }: ModuleImport, desk: Desk): ImportTarget {
  const { files, exercise, refusals } = desk;
  if (source.startsWith('.')) {
    for (const folder of [folderOf(from), exercise.root])
      for (const ending of ENDINGS) {
        const path = join(folder, source) + ending;
        if (files.has(path) && path !== from) return { kind: 'file', path };
      }
    return { kind: 'missing', source };
  }
  if (NEEDLESS.test(source)) return { kind: 'nothing' };
  const isTest = isSpec(from);
  if (isTest && FRAMEWORKS.has(source)) return { kind: 'framework', source };
  if (isTest && ASSERTS.has(source)) return { kind: 'assert', source };
  if (isTest && source === 'chai') return { kind: 'chai', source };
  const name = source.replace(/^node:/, '');
  const isNode = source.startsWith('node:') || NODE_MODULES.has(name.split('/')[0] ?? '');
  refusals.push({ code: isNode ? 'node-module' : 'package', file: from, name: source });
  return { kind: 'nothing' };
}
