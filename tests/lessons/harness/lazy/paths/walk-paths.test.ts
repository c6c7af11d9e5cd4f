import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../../../sandbox/a-runner.ts';
import { checkProgram } from '../../../../../src/lessons/checks/check-program.ts';
import { aCodeStep, aLesson, failureOf, someWork } from '../../../checks/a-code-step.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** What a test text finds of a program. */
async function toldOf(program: string, tell: string): Promise<unknown> {
  const step = aCodeStep({ tests: `test("t", () => { expect(${tell}).toEqual(0); });` });
  // Each path is a run of its own; a busy computer may take its time.
  const work = someWork(runner.run, { ...aLesson(), timeLimitMs: 20_000 });
  const failure = failureOf(await checkProgram(step, program, work));
  return JSON.parse(failure?.received?.text ?? 'null') as unknown;
}

/** What `paths(options)` finds of a program, told as `answers: ending`. */
function pathsOf(program: string, options = ''): Promise<unknown> {
  return toldOf(
    program,
    `paths(${options}).map((p) => p.answers.join(">") + ": " + p.ending.join("|") + (p.error ? " " + p.error.name : "") + (p.unexpected ? " !" : "") + (p.cut ? " …" : "") + (p.endless ? " ∞" : ""))`,
  );
}

/** The last lines of all paths of a program, each once; `∞` stands for one without an end. */
function endingsOf(program: string): Promise<unknown> {
  return toldOf(
    program,
    '[...new Set(paths().map((p) => p.endless ? "∞" : p.cut ? "" : p.ending.at(-1) ?? ""))]',
  );
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

test('a question that comes back until an answer suits it has ends, beyond the depth too', async () => {
  const again = 'for (;;) if (lire("encore ou stop ?") === "stop") break;';
  const found = await pathsOf(again, '{ depth: 2 }');
  expect(found).toContain('stop: ');
  expect(JSON.stringify(found)).not.toContain('…');
});

test('a branch that asks for ever is told by the answers after which no end is left', async () => {
  const endless =
    'function encore(n) { lire("Encore ?"); return encore(n + 1); }\nif (lire("a ou b ?") === "a") console.log("fin");\nelse if (lire("c ou d ?") === "c") encore(0);\nelse for (;;) if (lire("e ou f ?") === "e") break;';
  const found = (await pathsOf(endless)) as string[];
  expect(found.filter((path) => path.endsWith('∞'))).toEqual(['???>c:  … ∞']);
  expect(found.filter((path) => path.endsWith('…'))).toEqual([]);
});

test('a program that only ever asks has no other path', async () => {
  expect(await pathsOf('for (;;) lire("Encore ?");')).toEqual(['???:  ! … ∞']);
});

test('the empty text as the only answer brings none that nobody named', async () => {
  const waits = 'for (;;) if (lire("Et ?") === typeof nobody) break;';
  expect(await pathsOf(waits, '{ more: [""] }')).toEqual(['???:  ! … ∞']);
});

const endings: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'twelve questions that are counted in silence',
    'let n = 0;\nfor (let i = 0; i < 12; i++) if (lire("rouge ou bleu ?") === "rouge") n++;\nif (n === 12) console.log("feu"); else if (n > 0) console.log("mauve"); else console.log("mer");',
    ['feu', 'mauve', 'mer'],
  ],
  [
    'a list of questions beside the list of its answers',
    'let n = 0;\nconst q = ["2+2 ?", "3+3 ?", "4+4 ?", "5+5 ?"], r = ["4", "6", "8", "10"];\nfor (let i = 0; i < 4; i++) if (lire(q[i]) === r[i]) n++;\nconsole.log(n === 4 ? "tout" : n > 0 ? "un peu" : "rien");',
    ['tout', 'rien'],
  ],
  [
    'scenes in a list, led by their numbers',
    'const scenes = [["Hall : 1 cave, 2 toit", 1, 2], ["Cave : 1 fuir, 2 rester", 3, 4], "le toit", "dehors", "la nuit"];\nlet s = 0;\nwhile (typeof scenes[s] !== "string") { const r = Number(lire(scenes[s][0])); s = scenes[s][r] ?? s; }\nconsole.log(scenes[s]);',
    ['dehors', 'la nuit', 'le toit'],
  ],
  [
    'scenes in an object, led by their names',
    'const suite = { nord: "lac", sud: "mer" };\nconst a = lire("nord ou sud ?");\nconsole.log(suite[a] ?? "perdu");',
    ['lac', 'mer', 'perdu'],
  ],
  [
    'a labyrinth of ten rooms in a row',
    'let x = 0;\nwhile (x < 10) { console.log("salle " + x); const r = lire("est ou ouest ?"); if (r === "est") x++; else if (r === "ouest" && x > 0) x--; }\nconsole.log("sortie");',
    ['sortie'],
  ],
  [
    'a number to guess',
    'const n = hasard(1, 50);\nlet r = 0;\nwhile (r !== n) { r = Number(lire("Quel nombre ?")); console.log(r < n ? "plus" : "moins"); }\nconsole.log("oui");',
    ['oui'],
  ],
  [
    'answers that a list, a beginning and a pattern know',
    'const r = lire("Et alors ?");\nif (["vas-y", "go"].includes(r)) console.log("a"); else if (r.startsWith("b")) console.log("b"); else if (/^cé?$/.test(r)) console.log("c");',
    ['', 'a', 'b', 'c'],
  ],
  [
    'a choice that comes after a number to guess',
    'const n = hasard(1, 20);\nwhile (Number(lire("Un nombre ?")) !== n) console.log("Encore.");\nconsole.log(lire("jouer ou partir ?") === "jouer" ? "un dé" : "la route");',
    ['un dé', 'la route'],
  ],
  [
    'two gates that count the same beginning in silence',
    'let n = 0;\nfor (const gate of ["red", "blue"]) if (lire(`The ${gate} gate: open or pass?`).startsWith("o")) n++;\nconsole.log(["none", "one", "two"][n]);',
    ['none', 'two'],
  ],
  [
    'alerts between questions',
    'for (let i = 0; i < 9; i++) { alert("tour " + i); lire("Et ?"); }\nconsole.log("bout");',
    ['bout'],
  ],
];
test.each(endings)('all endings are found of %s', async (_, story, wanted) => {
  const found = (await endingsOf(story)) as string[];
  expect(found).toEqual(expect.arrayContaining([...wanted]));
  expect(found).not.toContain('∞');
});

test('a story with many answers is cut at its runs', async () => {
  const wide =
    'const a = [];\nfor (let i = 0; i < 9; i++) a.push(lire("a b c d e f g h ?"));\nfor (const x of ["q"]) if (x === "a" || x === "b" || x === "c" || x === "d" || x === "e" || x === "f" || x === "g" || x === "h") console.log(x);';
  const found = (await pathsOf(wide, '{ runs: 20 }')) as string[];
  expect(found.length).toBeLessThanOrEqual(20);
  // What was left open is told, and not as endless.
  expect(found.filter((path) => path.endsWith('…'))).not.toEqual([]);
  expect(found.filter((path) => path.endsWith('∞'))).toEqual([]);
});

test('what an alert says after the last answer is part of the ending', async () => {
  const story =
    'alert("La gare");\nif (lire("Partir ?") === "oui") { alert("nord ou sud"); if (lire("Alors ?") === "sud") alert("mer"); else alert("lac"); }\nelse { console.log("quai"); alert("nuit"); }';
  const found = await pathsOf(story);
  expect(found).toEqual(expect.arrayContaining(['???: quai|nuit !', 'oui>sud: mer', 'oui>???: lac !']));
});

test('a program that asks nothing has one path', async () => {
  expect(await pathsOf('console.log(1);')).toEqual([': 1']);
});
