import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { importMessages } from '../../scripts/import/messages.ts';
import { parseOptions } from '../../scripts/import/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'marelle-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as a user in `folder` would. */
function bring(...words: string[]): { code: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, [join(process.cwd(), 'scripts/import.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'fr_FR.UTF-8' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('npm run import', () => {
  cpSync('tests/corpus/tracks/practice/ticket-price', join(folder, 'track/ticket-price'), {
    recursive: true,
  });
  cpSync('tests/corpus/tracks/refused/reads-a-file', join(folder, 'mixed/reads-a-file'), { recursive: true });

  test('a folder becomes a lesson with its pictures, and exit 0', () => {
    const { code, out, err } = bring('track', '--out', 'lessons');
    expect(err).toBe('');
    expect(out).toContain('ticket-price.en.md (3 tests)');
    expect(out).toContain('1 leçon(s) écrite(s), 0 exercice(s) refusé(s).');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'lessons/ticket-price.en.md'), 'utf8')).toContain('format: 1');
    expect(existsSync(join(folder, 'lessons/images/ticket-price/seat.png'))).toBe(true);
    expect(readFileSync(join(folder, 'lessons/course.md'), 'utf8')).toContain(
      '1. [Ticket Price](ticket-price.en.md)',
    );
    expect(out).toContain('course.md : la table des matières');
  });

  test('a refused exercise gives its reason, no file, and exit 1', () => {
    const { code, out } = bring('mixed', '--out', 'none', '--json');
    const report = JSON.parse(out) as { exercises: { reasons: { code: string; message: string }[] }[] };
    expect(report.exercises[0]?.reasons[0]?.code).toBe('node-module');
    expect(report.exercises[0]?.reasons[0]?.message).toContain('« fs », un module de Node');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a folder that is not there is told, and exit 2', () => {
    const { code, err } = bring('nowhere', '--out', 'x');
    expect(err).toContain('ne se lit pas');
    expect(code).toBe(2);
  });
});

test.each([
  [[], 'Il manque le dossier'],
  [['track'], 'Il manque --out'],
  [['track', '--out', 'x', '--quick'], '--quick n’existe pas'],
  [['track', 'again', '--out', 'x'], '« again » est en trop'],
  [['lessons', '--out', 'x', '--lang', 'de'], 'attend fr ou en'],
])('%j is misuse', (words, sentence) => {
  const parsed = parseOptions(words, 'fr_FR.UTF-8');
  expect(parsed.kind === 'misuse' ? importMessages.fr.misuse(parsed.misuse) : parsed.kind).toContain(
    sentence,
  );
});
