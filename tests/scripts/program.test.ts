import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { parseOptions } from '../../scripts/program/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'marelle-program-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as a user in `folder` would. */
function program(...words: string[]): { code: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, [join(process.cwd(), 'scripts/program.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'fr_FR.UTF-8' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('npm run program', () => {
  test('prints what the program prints and exits 0', () => {
    expect(program(file('hello.js', 'console.log("Bonjour", [1])'))).toEqual({
      code: 0,
      out: 'Bonjour [1]\n',
      err: '',
    });
  });

  test('runs where the project lies in a folder of any name', () => {
    const place = join(folder, 'mes leçons 100%');
    symlinkSync(process.cwd(), place);
    const asIfThere = ['--preserve-symlinks', '--preserve-symlinks-main', join(place, 'scripts/program.mjs')];
    const words = [...asIfThere, file('there.js', 'console.log("ici")')];
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'ici\n', stderr: '' });
  });

  test('tells where an error is, in French, and exits 1', () => {
    const { code, err } = program(file('wrong.js', 'let a = 1;\n  consol.log(a)'));
    expect(code).toBe(1);
    expect(err).toBe("wrong.js : Erreur : ReferenceError : 'consol' is not defined (ligne 2, colonne 3)\n");
  });

  test('--json writes one object a file, one a line, also for a folder', () => {
    mkdirSync(join(folder, 'many/deep'), { recursive: true });
    file('many/b.js', 'console.warn(lire("?")); console.log([1]); avancer(10)');
    file('many/deep/a.js', 'throw new TypeError("no")');
    file('many/notes.txt', 'x');
    const { code, out, err } = program('many', '--json', '--input', 'oui');
    expect(err).toBe('');
    expect(code).toBe(1);
    const [first, second, rest] = out.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      file: join('many', 'b.js'),
      outcome: { kind: 'completed' },
      console: [
        { level: 'warn', text: 'oui' },
        { level: 'log', text: '[1]' },
      ],
      draw: { commands: 1 },
      error: null,
      asked: 1,
    });
    expect(JSON.parse(second ?? '')).toMatchObject({
      file: join('many', 'deep', 'a.js'),
      outcome: { kind: 'threw' },
      error: { name: 'TypeError', message: 'no', line: 1, column: 7 },
    });
    expect(rest).toBe('');
  });

  test('--json has all its keys in order, and help in both languages where there is something to help with', () => {
    file('many2.js', 'let total = 1;\nconsole.log(totl)');
    const { out } = program(
      'many2.js',
      file('fine.js', '1'),
      file('endless.js', 'for (;;) prompt("?")'),
      '--json',
    );
    const [wrong, fine, asks] = out
      .split('\n')
      .map((line) => JSON.parse(line || 'null') as Record<string, unknown>);
    expect(Object.keys(wrong ?? {})).toEqual(
      'file outcome console draw error help notes asked steps timeMs'.split(' '),
    );
    expect(wrong).toMatchObject({
      outcome: { kind: 'threw' },
      error: { name: 'ReferenceError', line: 2, column: 13, endLine: 2, endColumn: 17 },
      help: { key: 'misspelt-name', line: 2, column: 13 },
      notes: [],
    });
    const help = wrong?.['help'] as { fr: string; en: string };
    expect(help.fr).toContain('totl');
    expect(help.fr).toContain('total');
    expect(help.en).toContain('totl');
    expect(help.en).not.toBe(help.fr);
    expect(fine).toMatchObject({
      outcome: { kind: 'completed' },
      error: null,
      help: null,
      notes: [{ key: 'unused-value', line: 1, column: 1 }],
      asked: 0,
    });
    expect(asks).toMatchObject({
      outcome: { kind: 'awaiting-input', question: { message: '?' } },
      error: null,
      help: { key: 'awaiting-input', line: null },
      asked: 1,
    });
  });

  test('answers feed questions in order, alerts take none, and 200 questions are enough', () => {
    const asks = file('asks.js', 'alert("hop"); console.log(prompt("a"), confirm("b"), lire("c"))');
    expect(program(asks, '--input', 'un', '--input', 'oui', '--input', 'deux').out).toBe('un true deux\n');
    const many = Array.from({ length: 250 }, () => ['--input', 'x']).flat();
    const { code, err } = program(file('ever.js', 'while (lire("mot ?") !== "fin");'), ...many);
    expect(code).toBe(1);
    expect(err).toContain('plus de 200 questions');
  });

  test('what cannot be run is told in a sentence: no trace of a stack, exit 2', () => {
    mkdirSync(join(folder, 'odd/sub.js'), { recursive: true });
    file('odd/real.js', 'console.log("vrai")');
    symlinkSync('/nowhere/at/all.js', join(folder, 'odd/link.js'));
    file('big.js', 'x'.repeat(3_000_000));
    file('utf16.js', new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
    const { code, out, err } = program('odd', 'big.js', 'utf16.js', '/dev/zero');
    expect(code).toBe(2);
    expect(out).toBe('vrai\n');
    expect(err.trim().split('\n')).toEqual([
      `${join('odd', 'link.js')} : ce fichier n’existe pas.`,
      expect.stringMatching(/^big\.js : ce programme dépasse \d+ caractères\.$/),
      'utf16.js : ce fichier n’est pas du texte en UTF-8.',
      '/dev/zero : ce n’est ni un fichier ni un dossier.',
    ]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('--trace tells each step: its place, the names in view with their values, the lines so far', () => {
    file('steps.js', 'let total = 0;\nfor (const n of [1, 2]) total += n;\nconsole.log({ total });');
    const { code, out } = program('steps.js', '--trace', '--json');
    expect(code).toBe(0);
    const { trace } = JSON.parse(out) as {
      trace: { line: number; column: number; output: number; scopes: unknown }[];
    };
    expect(trace.map(({ line, column, output }) => [line, column, output])).toEqual([
      [1, 5, 0],
      [2, 6, 0],
      [2, 25, 0],
      [2, 6, 0],
      [2, 25, 0],
      [3, 1, 1],
    ]);
    expect(trace[2]?.scopes).toEqual([
      { name: 'block', variables: { n: '1' } },
      { name: 'global', variables: { total: '1' } },
    ]);
    expect(program('steps.js', '--trace').out).toContain('2:25  n = 2 · total = 3\n');
    const unread = program(file('unread.js', 'let = ;'), '--trace', '--json');
    expect(JSON.parse(unread.out)).toMatchObject({ trace: [] });
  });

  test('--time-ms ends a loop, --seed decides chance', () => {
    expect(program(file('loop.js', 'for (;;);'), '--time-ms', '100').err).toContain('100 ms');
    const dice = file('dice.js', 'console.log(Math.random())');
    const [one, same, other] = ['1', '1', '2'].map((seed) => program(dice, '--seed', seed).out);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test('a question without an answer is told with the way to answer it', () => {
    const { code, err } = program(file('ask.js', 'prompt("Ton âge ?")'));
    expect(code).toBe(1);
    expect(err).toContain('« Ton âge ? » : ajoute --input');
  });

  test('files that are missing, no text, empty folders: a sentence each, the others run, exit 2', () => {
    mkdirSync(join(folder, 'empty'));
    file('picture.js', new Uint8Array([0xff, 0xfe, 0x00, 0x80]));
    const { code, out, err } = program('nowhere.js', 'picture.js', 'empty', 'hello.js');
    expect(code).toBe(2);
    expect(out).toBe('Bonjour [1]\n');
    expect(err.split('\n').slice(0, 3)).toEqual([
      'nowhere.js : ce fichier n’existe pas.',
      'picture.js : ce fichier n’est pas du texte en UTF-8.',
      'empty : ce dossier ne contient aucun fichier .js.',
    ]);
  });

  test('a program of one megabyte runs; NUL and lone surrogates do no harm', () => {
    const long = file('long.js', `// ${'x'.repeat(1_000_000)}\nconsole.log("end")`);
    expect(program(long).out).toBe('end\n');
    expect(program(file('nul.js', 'console.log("a\0b")')).code).toBeLessThanOrEqual(1);
  });
});

describe('the words of the command', () => {
  const misuse = (...words: string[]) => {
    const parsed = parseOptions(words, 'fr_FR');
    return parsed.kind === 'misuse' ? parsed.misuse : parsed.kind;
  };
  test('what is wrong is told by its word', () => {
    expect(misuse()).toEqual({ code: 'no-file' });
    expect(misuse('a.js', '--jsn')).toEqual({ code: 'unknown-option', word: '--jsn' });
    expect(misuse('a.js', '--json=1')).toEqual({ code: 'unknown-option', word: '--json=' });
    expect(misuse('a.js', '--seed')).toEqual({ code: 'missing-value', word: '--seed' });
    expect(misuse('a.js', '--seed', '-1')).toMatchObject({ code: 'bad-number' });
    expect(misuse('a.js', '--time-ms', '0')).toMatchObject({ code: 'bad-number', value: '0' });
    expect(misuse('--help')).toBe('help');
  });

  test('English is spoken where the system speaks it or the option says so', () => {
    expect(parseOptions(['--help'], 'en_US.UTF-8')).toEqual({ kind: 'help', language: 'en' });
    expect(parseOptions(['--help'], 'C')).toEqual({ kind: 'help', language: 'fr' });
    expect(parseOptions(['--help', '--lang', 'en'], 'fr_FR')).toEqual({ kind: 'help', language: 'en' });
  });
});
