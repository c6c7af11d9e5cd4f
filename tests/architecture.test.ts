import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { describe, expect, test } from 'vitest';

/** Rooms that each room may import from, its own always included. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  sandbox: [],
  lessons: ['sandbox'],
  ui: ['sandbox', 'lessons'],
  main: ['ui'],
};

/** Longest file in lines. */
const MODULE_CAP = 300;
const COMPONENT_CAP = 180;
/** Code that runs inside the engine is one closure a file, and long lines of it were broken by the formatter. */
const GUEST_CAP = 420;
/** Longest median in lines over all files of a kind. */
const MODULE_MEDIAN = 100;
const COMPONENT_MEDIAN = 110;

const SOURCE = 'src';
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => join(SOURCE, name))
  .filter((name) => /\.(?:ts|js|svelte)$/.test(name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const authored = [...files, ...list('scripts'), ...list('tests')].filter(
  (file) =>
    /\.(?:ts|mjs|svelte)$/.test(file) && !file.includes('corpus') && !file.endsWith('architecture.test.ts'),
);

describe('imports', () => {
  test('the reader of imports sees static, side-effect, dynamic and exported ones', () => {
    const text =
      "import a from './a.ts';\nimport './b.css';\nexport { c } from './c.ts';\nvoid import('./d.ts');";
    expect(importsOf(text)).toEqual(['./a.ts', './b.css', './c.ts', './d.ts']);
  });

  test('every import between rooms follows ui → lessons → sandbox', () => {
    const wrong = edges().filter(({ from, to }) => {
      const fromRoom = roomOf(from);
      const toRoom = roomOf(to);
      return fromRoom !== toRoom && !(ALLOWED[fromRoom] ?? []).includes(toRoom);
    });
    expect(wrong).toEqual([]);
  });

  test('no module imports itself over any detour', () => {
    expect(cycles()).toEqual([]);
  });

  test('every relative import names a file that exists, with its ending', () => {
    const missing = edges().filter(({ to }) => !existsSync(to));
    expect(missing).toEqual([]);
  });

  test('no file does nothing but pass exports on', () => {
    const barrels = [...texts]
      .filter(([, text]) => /export\s+(?:\*|\{[^}]*\})\s+from/.test(text))
      .map(([file]) => file);
    expect(barrels).toEqual([]);
  });
});

describe('size', () => {
  const capOf = (file: string) =>
    file.endsWith('.js') ? GUEST_CAP : isComponent(file) ? COMPONENT_CAP : MODULE_CAP;
  const isComponent = (file: string) => file.endsWith('.svelte');
  test(`no module is longer than ${MODULE_CAP} lines, no component than ${COMPONENT_CAP}`, () => {
    const long = [...texts]
      .map(([file, text]) => ({ file, lines: lineCount(text) }))
      .filter(({ file, lines }) => lines > capOf(file));
    expect(long).toEqual([]);
  });

  test('the middle module and the middle component are short', () => {
    const lengths = (wanted: boolean) =>
      [...texts].filter(([file]) => isComponent(file) === wanted).map(([, text]) => lineCount(text));
    expect(median(lengths(false))).toBeLessThanOrEqual(MODULE_MEDIAN);
    expect(median(lengths(true))).toBeLessThanOrEqual(COMPONENT_MEDIAN);
  });
});

describe('words that have no place in the code', () => {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['the type any', /(?:[:<,|(]|\bas)\s*any\b(?!\w)/],
    ['a switched-off type check', new RegExp('@ts-' + '(?:ignore|nocheck|expect-error)')],
    ['a note for later', new RegExp('\\b(?:TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b')],
    ['an inserted HTML text', /\{@html\b|\.innerHTML\b/],
    ['an address of another place', /\bhttps?:\/\/(?:cdn|fonts|unpkg)\b/],
  ];
  for (const [name, pattern] of forbidden) {
    test(`no file holds ${name}`, () => {
      const holders = authored.filter((file) => pattern.test(readFileSync(file, 'utf8')));
      expect(holders).toEqual([]);
    });
  }

  test('only the page and the two worker files touch the DOM', () => {
    const dom = /\b(?:document|window|localStorage|HTMLElement|navigator)\b[.[]/;
    const holders = [...texts]
      .filter(
        ([file]) =>
          roomOf(file) !== 'ui' && roomOf(file) !== 'main' && !/sandbox[\\/](?:worker|guest)/.test(file),
      )
      .filter(([file]) => !file.includes('harness'))
      .filter(([, text]) => dom.test(text))
      .map(([file]) => file);
    expect(holders).toEqual([]);
  });
});

test('every exported name of a module is explained by a comment above it', () => {
  const bare = [...texts].flatMap(([file, text]) => {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts') || file.includes('messages')) return [];
    const lines = text.split('\n');
    return lines.flatMap((line, index) => {
      if (!/^export (?:async )?(?:function|const|class|interface|type|abstract)/.test(line)) return [];
      return (lines[index - 1] ?? '').trimEnd().endsWith('*/') ? [] : [`${file}:${index + 1}`];
    });
  });
  expect(bare).toEqual([]);
});

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.\w+$/.test(name));
}

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function edges(): { from: string; to: string }[] {
  return [...texts].flatMap(([file, text]) =>
    importsOf(text)
      .filter((target) => target.startsWith('.'))
      .map((target) => ({ from: file, to: normalize(join(dirname(file), target.replace(/\?.*$/, ''))) })),
  );
}

function roomOf(file: string): string {
  const [, room = ''] = file.split(/[\\/]/);
  return room.replace(/\.\w+$/, '');
}

function cycles(): string[][] {
  const next = new Map<string, string[]>();
  // A component may draw itself again, one level down.
  for (const { from, to } of edges()) if (from !== to) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
