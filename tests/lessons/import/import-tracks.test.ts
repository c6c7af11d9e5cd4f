import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readTrack } from '../../../scripts/import/read-track.ts';
import { listTrack } from '../../../src/lessons/import/track/list-track.ts';
import { proveImport, type ProvenImport } from '../../../src/lessons/import/prove-import.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';

const track = await readTrack('tests/corpus/tracks');
const items = listTrack(track, 'en');

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

async function bring(id: string, files = track.files): Promise<ProvenImport> {
  const listed = files === track.files ? items : listTrack({ ...track, files }, 'en');
  const made = listed.find((one) => one.id === id)?.make();
  if (made === undefined) throw new Error(`There is no exercise ${id}`);
  if (!made.ok) return made;
  const signal = new AbortController().signal;
  const options = { run: runner.run, signal, now: () => performance.now() };
  const proven = await proveImport(made, options);
  return proven.ok || !made.isGuessed ? proven : { ok: false, refusals: [{ code: 'no-reference' }] };
}

/** Exercise and the number of its tests, which all have to run. */
const held: readonly (readonly [string, number])[] = [
  ['01-say-hi', 2],
  ['02-calc', 2],
  ['03-methods', 2],
  ['04-guarded', 1],
  ['big-grains', 6],
  ['bike-shed', 5],
  ['call-me', 4],
  ['deep-nest', 6],
  ['default-class', 1],
  ['default-one', 2],
  ['drives-timers', 2],
  ['exemplar-concept', 2],
  ['frozen', 2],
  ['json-cases', 2],
  ['leap', 3],
  ['loud-console', 3],
  ['matchers', 3],
  ['no-stub', 2],
  ['pangram', 2],
  ['renamed-exports', 2],
  ['robot-names', 5],
  ['slow-kettle', 5],
  ['stairs', 3],
  ['tables', 12],
  ['taken-names', 3],
  ['ticket-price', 3],
  ['typography', 2],
  ['with-helper', 3],
  // Other libraries of tests, and other ways to lay a track out.
  ['02-debounce', 2],
  ['03-bare', 3],
  ['04-console', 1],
  ['bare-stack', 1],
  ['captain', 2],
  ['additions', 4],
  ['ava', 2],
  ['dyn', 1],
  ['each', 1],
  ['fizz', 2],
  ['from-the-end', 3],
  ['gcd', 1],
  ['lists', 2],
  ['max', 2],
  ['pairs', 1],
  ['parens', 1],
  ['people', 3],
  ['jasmine', 3],
  ['pluck', 1],
  ['queue', 3],
  ['stack', 2],
  ['mocha-tdd', 2],
  ['translate', 3],
  ['trim', 2],
  ['vowels', 2],
  // Guarded exports, tests deep in a folder of tests, rules of stubs, modules that are kept, folders for task and answer.
  ['guarded-export', 2],
  ['tape-index', 2],
  ['01-problem-greet', 1],
  ['ring', 1],
  ['expect-js', 2],
  ['kept', 1],
  ['frost', 2],
  // TypeScript, snapshots written out, promises that nobody waits for, challenges in one Markdown file each.
  ['tile-bag', 3],
  ['snapshots', 3],
  ['loose', 3],
  ['sandbox', 1],
  ['07-task7', 1],
  ['add-sugar', 4],
  ['boil-water', 2],
  // One spec for two exercises, a readme of all kinds, what modules export while they run.
  ['first-of', 1],
  ['last-of', 1],
  ['03-creamy-coffee', 1],
  ['shapes', 4],
  ['selfnamed', 1],
  // Names that a file keeps to itself, and an answer that is a plain script.
  ['01-total', 2],
  ['longest', 1],
  // Helpers called like tests, names in capitals and with accents, pages of components, tests of ava and QUnit with values.
  ['area', 4],
  ['fizz-loud', 1],
  ['rot13', 1],
  ['roman', 6],
  ['warmth', 3],
  // Libraries with assertions of their own, an answer called solution or finished, a context that nobody asks.
  ['flip', 2],
  ['vowel-count', 1],
  ['squared', 1],
  ['tally', 2],
];

describe('exercises that become lessons', () => {
  test.each(held)('%s: the solution passes all of its %i tests, the stub does not', async (id, count) => {
    const result = await bring(id);
    expect(result.ok ? [] : result.refusals).toEqual([]);
    if (!result.ok) return;
    const step = result.report.steps.find((one) => one.kind === 'exercise');
    expect(step?.solutions[0]?.checks.length).toBe(count);
    expect(step?.solutions[0]?.passed).toBe(true);
    expect(step?.starter?.passed).toBe(false);
    expect(result.text).not.toMatch(/^(?:import|export|module\.exports)\b/m);
  });
});

test('a section with a sign before its title is the hint that it says it is', async () => {
  const result = await bring('01-total');
  expect(result.ok ? result.text : '').toMatch(/### Hint 1\n\nBegin at zero\./);
});

test('a readme with components gives its text and hints, and keeps its folded answer to itself', async () => {
  const result = await bring('rot13');
  const text = result.ok ? result.text : '';
  expect(text).toContain('Turn each letter by thirteen places.');
  expect(text).toMatch(/### Hint 1\n\nUse `charCodeAt`\.\n/);
  expect(text).not.toMatch(/Callout|secret|import /);
});

test('names may have spaces and accents, the answer a French word, and the files the marks of Windows', async () => {
  const echo = (body: string): string => `\uFEFFexport default function écho(mot, n) {\r\n${body}\r\n}\r\n`;
  const files = new Map([
    ['Été/Écoute bien/écoute.js', echo('')],
    ['Été/Écoute bien/écoute.corrigé.js', echo("  return Array.from({ length: n }, () => mot).join(' ');")],
    [
      'Été/Écoute bien/écoute.test.js',
      "import écho from './écoute.js';\r\ntest('deux', () => { expect(écho('é', 2)).toBe('é é'); });\r\n",
    ],
  ]);
  const result = await bring('ecoute-bien', files);
  expect(result.ok ? result.text : '').toContain('title: "Écoute Bien"');
});

test('an exercise without a name has that of the folder', () => {
  const files = new Map([
    ['test/index.js', "const sum = require('../');\ntest('a', () => { expect(sum(1, 2)).toBe(3); });"],
    ['index.js', 'module.exports = () => {};'],
    ['solution/index.js', 'module.exports = (a, b) => a + b;'],
  ]);
  const found = listTrack({ files, paths: new Set(files.keys()), config: '', folder: 'sum-up' }, 'en');
  expect(found.map(({ id }) => id)).toEqual(['sum-up']);
});

const refused: readonly (readonly [string, string])[] = [
  ['changes-a-built-in', 'built-in'],
  ['reads-a-file', 'node-module'],
  ['mocks-a-module', 'module-mock'],
  ['takes-a-snapshot', 'snapshot'],
  ['draws-jsx', 'jsx'],
  ['needs-a-package', 'package'],
  ['needs-the-process', 'global'],
  ['has-no-reference', 'no-reference'],
  ['has-a-wrong-reference', 'lesson R001'],
  ['is-solved', 'lesson R002'],
  ['is-not-javascript', 'syntax'],
  ['has-no-test', 'no-tests'],
  ['paint-it', 'language'],
];

describe('exercises that do not', () => {
  test.each(refused)('%s is refused with the reason %s', async (id, reason) => {
    const result = await bring(id);
    if (result.ok) throw new Error(`${id} became a lesson`);
    const [first] = result.refusals;
    const code = first?.code === 'lesson' ? `lesson ${first.problem.code}` : first?.code;
    expect(code).toBe(reason);
  });
});

test('every exercise of the folder is either one that holds or one that is refused', () => {
  const named = [...held, ...refused].map(([id]) => id);
  expect(items.map(({ id }) => id).toSorted()).toEqual(named.toSorted());
});

describe('an exercise changed for the worse is noticed', () => {
  const changed = (path: string, change: (text: string) => string): Map<string, string> =>
    new Map([...track.files].map(([name, text]) => [name, name === path ? change(text) : text]));

  test('a spec that the reference fails', async () => {
    const spec = 'practice/stairs/stairs.spec.js';
    const result = await bring(
      'stairs',
      changed(spec, (text) => text.replace('[1, 2, 3]', '[1, 2]')),
    );
    expect(result.ok).toBe(false);
  });

  test('a skipped test that the reference fails: it was not left out', async () => {
    const spec = 'practice/tables/tables.spec.js';
    const result = await bring(
      'tables',
      changed(spec, (text) => text.replace("toBe('string')", "toBe('number')")),
    );
    expect(result.ok ? '' : JSON.stringify(result.refusals)).toContain('is a string');
  });

  test('what is imported from a file that is not there', async () => {
    const result = await bring(
      'with-helper',
      new Map([...track.files].filter(([name]) => !name.endsWith('/pages.js'))),
    );
    expect(result.ok ? [] : result.refusals).toContainEqual({
      code: 'missing-file',
      file: 'practice/with-helper/shelf.js',
      name: './pages',
    });
  });
});
