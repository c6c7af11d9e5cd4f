import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';
import { checkProgram } from '../../../src/lessons/checks/check-step.ts';
import { aCodeStep, aLesson, failureOf, someWork } from '../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What `paths(options)` finds of a program, told as `answers: ending`. */
async function pathsOf(program: string, options = ''): Promise<unknown> {
  const tell = `paths(${options}).map((p) => p.answers.join(">") + ": " + p.ending.join("|") + (p.error ? " " + p.error.name : "") + (p.unexpected ? " !" : "") + (p.cut ? " …" : ""))`;
  const step = aCodeStep({ tests: `test("t", () => { expect(${tell}).toEqual(0); });` });
  // Each path is a run of its own; a busy computer may take its time.
  const work = someWork(runner.run, { ...aLesson(), timeLimitMs: 20_000 });
  const failure = failureOf(await checkProgram(step, program, work));
  return JSON.parse(failure?.received?.text ?? 'null') as unknown;
}

test('every answer that the program compares with is played, and one that it does not know', async () => {
  const story =
    'const a = lire("nord ou sud ?");\nif (a === "nord") {\n  const b = prompt("Nager ?");\n  if (b === "oui") console.log("lac");\n} else if (a === "sud") console.log("mer");\nelse console.log("perdu");';
  expect(await pathsOf(story)).toEqual(['???: perdu !', 'sud: mer', 'nord>???:  !', 'nord>oui: lac']);
});

test('an answer that only counts later is played too, when the question offers it', async () => {
  const story =
    'console.log("Prends la lampe ou la clé.");\nconst objet = lire("Alors ?");\nconst lieu = lire("cave ou toit ?");\nif (lieu === "cave" && objet === "lampe") console.log("clair");\nelse if (lieu === "cave" && objet === "cle") console.log("noir");\nelse console.log("haut");';
  const found = await pathsOf(story);
  expect(found).toContain('lampe>cave: clair');
  expect(found).toContain('cle>cave: noir');
});

test('numbers, limits, cases and templates are answers; the empty text is none', async () => {
  const story =
    'const n = Number(lire("Combien ?"));\nif (n >= 3) console.log("beaucoup"); else console.log("peu");\nconst s = lire("A ou B ?");\nswitch (s) { case "A": console.log("a"); break; case "": console.log("vide"); }\nif (s === `B`) console.log("b");';
  const found = await pathsOf(story);
  for (const path of ['???>A: a', '3>B: b', '4>A: a']) expect(found).toContain(path);
  expect(JSON.stringify(found)).not.toContain('vide');
});

test('a branch that only other answers reach is walked as well', async () => {
  const story =
    'const nom = lire("Ton prénom ?");\nif (lire("ville ou forêt ?") === "ville") console.log("rue");\nelse if (lire("arbre ou lac ?") === "arbre") console.log("nid");';
  const found = await pathsOf(story);
  expect(found).toContain('???>ville: rue');
  expect(found).toContain('???>???>arbre: nid');
  expect(found).toContain('???>???>???:  !');
});

test('a path that breaks says so, and others are still played', async () => {
  const story = 'if (lire("oui ou non ?") === "oui") zut(); else console.log("fin");';
  expect(await pathsOf(story)).toEqual(['???: fin !', 'oui:  ReferenceError']);
});

test('a story without an end is cut at its depth, one with many answers at its runs', async () => {
  const endless = 'for (;;) if (lire("encore ou stop ?") === "stop") break;';
  const found = await pathsOf(endless, '{ depth: 2 }');
  expect(found).toContain('stop: ');
  expect(JSON.stringify(found)).toContain('…');
  const wide =
    'const a = [];\nfor (let i = 0; i < 9; i++) a.push(lire("a b c d e f g h ?"));\nfor (const x of ["q"]) if (x === "a" || x === "b" || x === "c" || x === "d" || x === "e" || x === "f" || x === "g" || x === "h") console.log(x);';
  expect(((await pathsOf(wide, '{ runs: 20 }')) as string[]).length).toBeLessThanOrEqual(20);
});

test('a program that asks nothing has one path', async () => {
  expect(await pathsOf('console.log(1);')).toEqual([': 1']);
});
