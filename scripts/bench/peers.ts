import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import process from 'node:process';

/** Where the interpreters that we compare with are installed: they are no part of the project. */
const FOLDER = 'node_modules/.cache/marelle/peers';
const VERSIONS = { 'js-interpreter': '6.0.2', sval: '0.6.12' } as const;

/** A way to run a program. `run` answers what its last expression is worth. */
export interface Peer {
  readonly name: string;
  readonly run: (program: string) => unknown;
  /** Goes through a program step by step and keeps a copy of its variables after each; answers how many. */
  readonly stepThrough?: (program: string) => number;
}

interface Stepper {
  readonly value: unknown;
  run(): boolean;
  step(): boolean;
  readonly globalObject: { readonly properties: Readonly<Record<string, unknown>> };
}

/** This process's own engine, and two interpreters written in JavaScript; those that cannot be installed are left out. */
export function loadPeers(): readonly Peer[] {
  const native: Peer = {
    name: 'V8',
    run: (program): unknown => {
      const end = program.lastIndexOf('\n') + 1;
      const compiled: unknown = runInThisContext(
        `(function () { ${program.slice(0, end)} return ${program.slice(end)}; })`,
      );
      return typeof compiled === 'function' ? Reflect.apply(compiled, undefined, []) : null;
    },
  };
  if (!install()) return [native];
  const load = createRequire(resolve(FOLDER, 'package.json'));
  const Interpreter = load('js-interpreter') as new (program: string) => Stepper; // As its documentation says.
  const Sval = load('sval') as new (options: object) => {
    run(program: string): void;
    exports: Record<string, unknown>;
  }; // As above.
  return [
    native,
    {
      name: `JS-Interpreter ${VERSIONS['js-interpreter']}`,
      run: (program) => {
        const interpreter = new Interpreter(program);
        interpreter.run();
        return interpreter.value;
      },
      stepThrough: (program) => {
        const interpreter = new Interpreter(program);
        const before = new Set(Object.keys(interpreter.globalObject.properties));
        const copies: unknown[] = [];
        while (interpreter.step()) {
          const { properties } = interpreter.globalObject;
          const copy: Record<string, unknown> = {};
          for (const name in properties) if (!before.has(name)) copy[name] = properties[name];
          copies.push(copy);
        }
        return copies.length;
      },
    },
    {
      name: `sval ${VERSIONS.sval}`,
      run: (program) => {
        const interpreter = new Sval({ ecmaVer: 'latest', sourceType: 'script', sandBox: true });
        const end = program.lastIndexOf('\n') + 1;
        interpreter.run(`${program.slice(0, end)} exports.value = ${program.slice(end)};`);
        return interpreter.exports['value'];
      },
    },
  ];
}

function install(): boolean {
  const isThere = Object.keys(VERSIONS).every((name) => existsSync(join(FOLDER, 'node_modules', name)));
  if (isThere) return true;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
  const wanted = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
