import type { AnyNode } from 'acorn';

import type { Programs } from '../build-programs.ts';
import { convertTests } from './convert-tests.ts';
import { libraryName, testNameOf } from './library-names.ts';
import { Helpers, valueOf } from '../source/helpers.ts';
import type { ImportedName, PlainModule } from '../source/plain-module.ts';
import { freeNames, parseProgram, pathOf, walk } from '../source/syntax.ts';
import { targetOf, type Desk, type ImportTarget } from '../source/read-source.ts';
import { wrapBareTests } from './wrap-bare-tests.ts';

/** Names that tests find before those of the program: our test API and the language's own. */
const TAKEN: ReadonlySet<string> = new Set([
  ...'test it xtest xit describe context xdescribe beforeAll beforeEach before afterEach afterAll after'.split(
    ' ',
  ),
  ...'strictAssert vi chai expectAsync jasmine fail sinon mock spyOn'.split(' '),
  ...'cases sameAsSolution expect assert jest output lines source run draw solution code random exported'.split(
    ' ',
  ),
  ...'Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Error AggregateError'.split(
    ' ',
  ),
  ...'EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Reflect Proxy Map Set'.split(
    ' ',
  ),
  ...'WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics'.split(' '),
  ...'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array'.split(' '),
  ...'Float32Array Float64Array BigInt64Array BigUint64Array Iterator InternalError globalThis'.split(' '),
  ...'parseInt parseFloat isNaN isFinite escape unescape eval decodeURI encodeURI NaN Infinity'.split(' '),
  ...'decodeURIComponent encodeURIComponent undefined'.split(' '),
]);

/** Names by which a helper shows that it is part of the tests. */
const TAKEN_BY_TESTS: ReadonlySet<string> = new Set([
  'expect',
  'jest',
  'vi',
  'assert',
  'describe',
  'test',
  'it',
]);

const CHANGEABLE: ReadonlySet<string> = new Set([
  'Math',
  'Date',
  'JSON',
  'Object',
  'Array',
  'String',
  'globalThis',
]);

/** Calls that watch or replace a method of their first argument. */
const WATCHERS =
  /^(?:(?:jest|vi)\.spyOn|spyOn|sinon\.(?:stub|spy|replace)|(?:\w+\.)?mock\.(?:method|getter))$/;

/** Calls after which `Date` is another one, for tests and program alike. */
const FAKE_TIME = /\b(?:useFakeTimers|mock\.timers|jasmine\.clock)\b/;

/** A spec read as a plain script, with its path. */
export interface ReadSpec {
  readonly path: string;
  readonly module: PlainModule;
}

/** The specs as one text in our test API. */
export function buildTests(
  specs: readonly ReadSpec[],
  stubs: readonly string[],
  programs: Programs,
  desk: Desk,
): string {
  const own = new Set([...TAKEN, ...specs.flatMap(({ module }) => [...module.declared])]);
  const helpers = new Helpers(desk, own);
  const lines = new Set<string>();
  const aliases = new Map<string, string>();
  const texts: string[] = [];
  for (const { path, module } of specs) {
    const tests = new Map<string, string>();
    const asserts = new Set(['assert', 'expect', 'chai']);
    for (const wanted of module.imports) {
      const target = targetOf(path, wanted, desk);
      if (target.kind === 'should' && wanted.names.length === 0) lines.add('chai.should();');
      for (const name of wanted.names) {
        const called =
          'source' in target && target.kind !== 'missing'
            ? testNameOf(name, target.kind, target.source)
            : null;
        if (called !== null) tests.set(name.local, called);
        if (target.kind === 'assert' || target.kind === 'chai') asserts.add(name.local);
        const value = expressionFor(name, target, {
          ...{ path, stubs, programs, helpers, desk },
          isUsed: (local) => isIn(local, module.body),
        });
        if (value !== name.local) aliases.set(name.local, value);
      }
    }
    for (const name of changedBuiltIns(module.body)) lines.add(`const ${name} = exported.${name};`);
    const converted = convertTests(module.body, tests);
    const text = converted.hasTests
      ? converted.text
      : wrapBareTests(converted.text, desk.exercise.stem, asserts);
    if (text === null) desk.refusals.push({ code: 'no-tests', file: path });
    else texts.push(text.trim());
  }
  // Names of tests that were skipped are gone.
  const written = [helpers.text, ...texts].join('\n');
  for (const [local, value] of aliases) if (isIn(local, written)) lines.add(`const ${local} = ${value};`);
  const isStrict = specs.some(({ module }) => module.isStrict);
  return [...(isStrict ? ["'use strict';"] : []), helpers.text, [...lines].join('\n'), ...texts]
    .filter((part) => part !== '')
    .join('\n\n');
}

function isIn(name: string, text: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}

/** Built-ins that a spec changes, spies on, makes proxies with or reads the time of: those of the program are meant. */
function changedBuiltIns(body: string): readonly string[] {
  const parsed = parseProgram(body);
  if (!parsed.ok) return [];
  const found = new Set<string>();
  const note = (node: AnyNode | undefined): void => {
    const name = node === undefined ? null : pathOf(node)?.[0];
    if (name !== null && name !== undefined && CHANGEABLE.has(name)) found.add(name);
  };
  // The global object of a spec is that of its program.
  if (freeNames(parsed.program).some(({ name }) => name === 'globalThis')) found.add('globalThis');
  walk(parsed.program, (node) => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') note(node.left);
    if (node.type === 'CallExpression' && WATCHERS.test(pathOf(node.callee)?.join('.') ?? ''))
      note(node.arguments[0]);
    // The program has a clock of its own: what is now for a test has to be now for it.
    const isNow =
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      node.arguments.length === 0 &&
      /^Date(?:\.now)?$/.test(pathOf(node.callee)?.join('.') ?? '');
    if (isNow && !FAKE_TIME.test(body)) found.add('Date');
    // A proxy of the tests would come to the program as a copy of what it shows.
    if (node.type === 'NewExpression' && pathOf(node.callee)?.join('.') === 'Proxy') found.add('Proxy');
    return true;
  });
  return [...found];
}

interface Sources {
  readonly path: string;
  readonly stubs: readonly string[];
  readonly programs: Programs;
  readonly helpers: Helpers;
  readonly desk: Desk;
  readonly isUsed: (name: string) => boolean;
}

function expressionFor(name: ImportedName, target: ImportTarget, from: Sources): string {
  const { programs, stubs, helpers, desk } = from;
  switch (target.kind) {
    case 'missing':
      return fromProgram(0, name, programs);
    case 'file': {
      const index = stubs.indexOf(target.path);
      if (index >= 0) return fromProgram(index, name, programs);
      const answer = desk.exercise.references.indexOf(target.path);
      if (answer >= 0) return fromProgram(answer, name, programs);
      if (!programs.setupHelpers.has(target.path) && !hasState(target.path, desk))
        return valueOf(helpers.declare(target.path), name.imported);
      const names = programs.setupHelpers.declare(target.path);
      return valueOf(names, name.imported, (local) => reach(local, name));
    }
    case 'nothing':
      return name.local;
    default: {
      const { text, known } = libraryName(name, target.kind, target.source, from.isUsed);
      const what = `${target.source} ${name.imported}`;
      if (!known && from.isUsed(name.local))
        desk.refusals.push({ code: 'test-feature', file: from.path, line: 1, name: what });
      return text;
    }
  }
}

/** Whether objects of a helper change while the program holds them: then they have to live where the program does. */
function hasState(path: string, { files }: Desk): boolean {
  const parsed = parseProgram(files.get(path) ?? '');
  if (!parsed.ok || freeNames(parsed.program).some(({ name }) => TAKEN_BY_TESTS.has(name))) return false;
  let found = false;
  walk(parsed.program, (node) => {
    found ||=
      /^Class/.test(node.type) || (node.type === 'AssignmentExpression' && node.left.type === 'Identifier');
    return !found;
  });
  return found;
}

function fromProgram(index: number, name: ImportedName, { names }: Programs): string {
  const own = names[index] ?? names[0] ?? new Map<string, string>();
  return valueOf(own, name.imported, (program) => reach(program, name));
}

/** A name of the program is there for tests by itself, unless something stands before it. */
function reach(program: string, { local }: ImportedName): string {
  return program === local && !TAKEN.has(program) ? program : `exported.${program}`;
}
