import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

const DECISIONS = 'docs/decisions';
const decisions = readdirSync(DECISIONS);
const pages = [
  'README.md',
  'README.fr.md',
  'CONTRIBUTING.md',
  ...['docs', DECISIONS].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Each text that a pattern's group finds in a page, with the page's path. */
function all(pattern: RegExp, from = pages): { path: string; found: string }[] {
  return from.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, found = '']) => ({ path, found })),
  );
}

describe('the pages of this repository', () => {
  test('link to files that exist', () => {
    // Files that a page shows link as they would beside a course.
    const prose = pages.map(({ path, text }) => ({
      path,
      text: text.replace(/^(`{3,})[^]*?^\1$|`[^`\n]*`/gm, ''),
    }));
    const links = all(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g, prose);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ path, found }) => !existsSync(join(dirname(path), found)))).toEqual([]);
  });

  test('name files and folders that exist', () => {
    const names = all(/[\s`]((?:src|tests|scripts|public|docs)\/[\w./-]*\w)(?![\w*-])/g);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter(({ found }) => !existsSync(found))).toEqual([]);
  });

  test('name commands that exist', () => {
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
    const { scripts } = manifest as { scripts: Readonly<Record<string, string>> }; // npm holds it to this shape.
    const commands = all(/npm run (?:--silent )?([\w:-]+)/g);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter(({ found }) => !(found in scripts))).toEqual([]);
  });
});

test('every folder of src is told in the plan of the house', () => {
  const [, plan = ''] = readFileSync('docs/architecture.md', 'utf8').split('## Folders');
  const folders = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.parentPath !== 'src')
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((name) => !plan.includes(`\`${name}/\``))).toEqual([]);
});

test('each decision has a number of its own, and tells it in its title', () => {
  const numbers = decisions.map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const titled = decisions.map(
    (name) => /^# (\d+)\. /.exec(readFileSync(join(DECISIONS, name), 'utf8'))?.[1],
  );
  expect(titled.map(Number)).toEqual(numbers);
});
