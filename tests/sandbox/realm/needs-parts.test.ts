import { afterAll, beforeAll, expect, test } from 'vitest';

import { needsParts } from '../../../src/sandbox/realm/needs-parts.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aRequest, aThreadRunner, tell } from '../a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

const needs = (program: string): boolean => needsParts(aRequest(program));

/** Globals that a program finds made when it first reads them. */
const LAZY = `
  const all = Object.getOwnPropertyDescriptors(globalThis);
  console.log(Object.keys(all).filter((name) => all[name].get !== undefined).join(' '));`;
/** Made by the prelude itself. */
const CORE = ['lire', 'ask', 'hasard', 'random', 'performance', 'crypto'];

test('every global that is a part of its own is a name to wait for', async () => {
  const { lines } = await tell(runner.run, aRequest(LAZY));
  const names = (lines[0]?.text ?? '').split(' ');
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !CORE.includes(name) && !needs(`f(${name});`))).toEqual([]);
});

test.each([
  'let total = 0;\nfor (let i = 1; i <= 3; i++) { total += i; }\nconsole.log(`Total : ${total} €`);',
  'class Dog { #age = 3; bark() { return "Wouf".repeat(2); } }\nconsole.log(new Dog().bark(), { a: 1 });',
  'const nom = prompt("Ton prénom ?") ?? "Lina";\nif (nom === "") throw "vide"; else console.log(nom.toUpperCase());',
])('a first program that names nothing rare does not wait: %s', async (program) => {
  expect(needs(program)).toBe(false);
  const { outcome } = await tell(runner.run, aRequest(program, { answers: ['Ada'] }));
  expect(outcome).toEqual({ kind: 'completed' });
});

test.each([
  ['console.log((1234.5).toLocaleString("fr-FR"))', '1 234,5'],
  ['console.log(globalThis["In" + "tl"] === undefined)', 'false'],
  ['console.log(\\u0049ntl === undefined)', 'false'],
  ['console.log((function () { return this; })().URL.name)', 'URL'],
  ['console.log((() => 0).constructor("return ato" + "b")()("bA=="))', 'l'],
  ['const { toSorted: t, length } = Array.prototype; console.log(typeof t)', 'function'],
  ['for (const name of Object.getOwnPropertyNames(Math)) if (name === "PI") console.log(name)', 'PI'],
])('a program that may get at a part has it: %s', async (program, line) => {
  expect(needs(program)).toBe(true);
  const { lines, outcome } = await tell(runner.run, aRequest(program));
  expect(outcome).toEqual({ kind: 'completed' });
  expect(lines.map(({ text }) => text.replaceAll('\u202f', ' '))).toEqual([line]);
});
