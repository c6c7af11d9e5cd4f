import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { build } from 'vite';
import { afterAll, expect, test } from 'vitest';

import { lessonsPlugin } from '../../scripts/lessons-plugin.ts';
import { parseLesson } from '../../src/lessons/format/parse-lesson.ts';

const folder = mkdtempSync(join(tmpdir(), 'marelle-lessons-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const RIGHT = `---
format: 1
id: essai
title: Un essai
lang: fr
---

## Lire : Bonjour {#bonjour}

Une ligne.
`;

/** Builds a page that loads the catalogue of `lessons`; answers the code of all chunks, or rejects as the build does. */
async function buildWith(lessons: Record<string, string>): Promise<string> {
  const root = mkdtempSync(join(folder, 'site-'));
  for (const [name, text] of Object.entries(lessons)) writeFileSync(join(root, name), text);
  writeFileSync(
    join(root, 'entry.js'),
    "import * as catalogue from 'virtual:marelle/catalogue'; globalThis.shown = catalogue;",
  );
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [lessonsPlugin(root)],
    build: { write: false, minify: false, rolldownOptions: { input: join(root, 'entry.js') } },
  });
  const result = Array.isArray(output) ? output[0] : output;
  if (result === undefined || !('output' in result)) throw new Error('Nothing was built.');
  return result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
}

test('a wrong lesson fails the build, each problem as file:line:column and a sentence', async () => {
  const wrong = RIGHT.replace('title: Un essai', 'titel: Un essai').replace('## Lire', '## Jouer');
  await expect(buildWith({ 'essai.fr.md': wrong })).rejects.toThrow(/essai\.fr\.md:\d+:\d+ [A-Z]\d{3} .+/);
});

test('a lesson is built as the browser would parse it', async () => {
  const parsed = parseLesson(RIGHT, 'essai.fr.md');
  if (!parsed.ok) throw new Error('The lesson is wrong.');
  const code = await buildWith({ 'essai.fr.md': RIGHT });
  const texts = [...code.matchAll(/JSON\.parse\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/g)];
  const values = texts.map(([, quoted = '""']) => {
    return JSON.parse(String(runInThisContext(quoted))) as unknown;
  });
  expect(values).toContainEqual(JSON.parse(JSON.stringify(parsed.lesson)));
});

test('each language has a table of contents of its own, whole: what it lacks stands in the language that it has', async () => {
  const english = RIGHT.replace('lang: fr', 'lang: en')
    .replace('Un essai', 'A trial')
    .replace('Lire', 'Read');
  const other = RIGHT.replace('id: essai', 'id: autre').replace('Un essai', 'Un autre');
  const code = await buildWith({ 'essai.fr.md': RIGHT, 'essai.en.md': english, 'autre.fr.md': other });
  const titles = [...code.matchAll(/JSON\.parse\(('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*")\)/g)]
    .map(
      ([, quoted = '""']) =>
        JSON.parse(String(runInThisContext(quoted))) as { lessons?: { title: string }[] },
    )
    .flatMap(({ lessons }) => (lessons === undefined ? [] : [lessons.map(({ title }) => title).toSorted()]));
  expect(titles).toHaveLength(2);
  expect(titles).toContainEqual(['Un autre', 'Un essai']);
  expect(titles).toContainEqual(['A trial', 'Un autre']);
});
