import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

describe('npm run program', { timeout: 60_000 }, () => {
  test('prints what the program prints and exits 0', () => {
    expect(program(file('hello.js', 'console.log("Bonjour", [1])'))).toEqual({
      code: 0,
      out: 'Bonjour [1]\n',
      err: '',
    });
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
