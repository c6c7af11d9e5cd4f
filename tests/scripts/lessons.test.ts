import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'marelle-lint-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as a user in `folder` would. */
function lessons(...words: string[]): { code: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, [join(process.cwd(), 'scripts/lessons.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'fr_FR.UTF-8' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const LESSON = `---
format: 1
id: double
lang: fr
title: Double
---

## Exercice : Double {#double}

Écris \`double\`.

\`\`\`js starter
function double(n) {
}
\`\`\`

\`\`\`js tests
cases("double", [2, 4], [5, 10]);
\`\`\`

\`\`\`js solution
function double(n) {
  return n * 2;
}
\`\`\`

### Indice

Que rend la fonction ?
`;

describe('npm run lessons', () => {
  test('--watch proves again what is saved, and goes on', async () => {
    writeFileSync(join(folder, 'seen.fr.md'), LESSON.replace('id: double', 'id: seen'));
    const watching = spawn(
      process.execPath,
      [join(process.cwd(), 'scripts/lessons.mjs'), 'seen.fr.md', '--watch'],
      { env: { ...process.env, INIT_CWD: folder, LC_ALL: 'fr_FR.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let out = '';
    watching.stdout.on('data', (part: Buffer) => {
      out += part.toString();
    });
    await once(watching.stderr, 'data'); // It waits for a change.
    expect(out).toContain('0 erreur(s)');
    out = '';
    writeFileSync(
      join(folder, 'seen.fr.md'),
      LESSON.replace('n * 2', 'n * 3').replace('id: double', 'id: seen'),
    );
    await expect.poll(() => out, { timeout: 40_000 }).toContain('R001');
    expect(watching.exitCode).toBe(null);
    watching.kill('SIGKILL');
  });

  test('--watch of what is not there says so and ends', () => {
    const { code, err } = lessons('nowhere.fr.md', '--watch');
    expect(err).toContain('nowhere.fr.md');
    expect(err).not.toContain('bac à sable');
    expect(code).toBe(2);
  });

  test('a lesson that holds gives a table and exit 0', () => {
    writeFileSync(join(folder, 'double.fr.md'), LESSON);
    const { code, out, err } = lessons('double.fr.md', '--mutants');
    expect(err).toBe('');
    expect(out).toMatch(/double\s+1\/1\s+échoue\s+–\s+\d+\/\d+/);
    expect(out).toContain('0 erreur(s)');
    expect(code).toBe(0);
  });

  test('--json is one object of the documented shape, in the language asked for', () => {
    mkdirSync(join(folder, 'broken'), { recursive: true });
    writeFileSync(join(folder, 'broken/double.fr.md'), LESSON.replace('n * 2', 'n * 3'));
    const { code, out } = lessons('broken', '--json', '--lang', 'en');
    expect(code).toBe(1);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({
      format: 1,
      files: [
        {
          file: join('broken', 'double.fr.md'),
          id: 'double',
          lang: 'fr',
          steps: [
            {
              id: 'double',
              kind: 'exercise',
              solutions: [
                { passed: false, outcome: 'completed', checks: [{ passed: false }, { passed: false }] },
              ],
              starter: { passed: false },
              mistakes: [],
              mutants: null,
            },
          ],
        },
      ],
      totals: { files: 1, errors: 1, warnings: 0, steps: 1, tests: 2 },
    });
    expect(out).toContain('The solution fails 2 tests');
  });

  test('a problem stands as file:line:column code sentence', () => {
    const pictures = 'Écris `double`. ![un plan](plan.svg) ![un autre](autre.svg)';
    writeFileSync(join(folder, 'plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const text = LESSON.replace('## Exercice', '## Exercise 1').replace('Écris `double`.', pictures);
    writeFileSync(join(folder, 'faux.fr.md'), text);
    const { code, out } = lessons('faux.fr.md');
    expect(code).toBe(1);
    expect(out).toMatch(/^faux\.fr\.md:\d+:\d+ [A-Z]\d{3} \S/m);
    // A picture that is not beside the lesson is told at its path, and only that one.
    expect(out.match(/B016/g)).toHaveLength(1);
    expect(out).toMatch(/^faux\.fr\.md:10:50 B016 .*autre\.svg/m);
  });

  test('misuse is a sentence and exit 2', () => {
    expect(lessons().err).toContain('Il manque un fichier');
    expect(lessons('x.md', '--muttants').err).toContain('--muttants');
    expect(lessons('x.md', '--lang', 'de').err).toContain('« de »');
    expect(lessons('nulle-part').err).toContain('n’existe pas');
    expect(lessons('nulle-part').code).toBe(2);
    expect(lessons('--help').code).toBe(0);
  });
});
