import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { KIND_WORDS, PART_WORDS, ROLE_WORDS, foldWord } from '../../src/lessons/format/words.ts';
import { ProblemList } from '../../src/lessons/format/problems/problem-list.ts';
import { lintLessons, type FileReport } from '../../src/lessons/lint/lint-lesson.ts';
import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { problemSentencesEn } from '../../src/ui/messages/problems-en.ts';
import { problemSentencesFr } from '../../src/ui/messages/problems-fr.ts';
import { judge } from '../lessons/checks/a-code-step.ts';
import { aThreadRunner } from '../sandbox/a-runner.ts';

const PAGES = {
  en: { path: 'docs/lesson-format.md', sentences: problemSentencesEn, warns: 'warning', fails: 'error' },
  fr: {
    path: 'docs/lesson-format.fr.md',
    sentences: problemSentencesFr,
    warns: 'avertissement',
    fails: 'erreur',
  },
} as const;
const LANGUAGES = ['en', 'fr'] as const;

/** Guest code has no types of its own: this is what of it is used here. */
interface Matchers {
  readonly expectation: (received: unknown, call: string | null) => Readonly<Record<string, unknown>>;
}
const MATCHERS = '../../src/lessons/harness/matchers.js';

/** With UPDATE_DOCS=1 the lists of problems are written anew, from the code. */
if (process.env['UPDATE_DOCS'] === '1') {
  for (const language of LANGUAGES) {
    const { path } = PAGES[language];
    const text = readFileSync(path, 'utf8');
    const [before = '', , after = ''] = text.split(/(?<=<!-- problems -->\n)|(?=<!-- \/problems -->)/);
    writeFileSync(path, `${before}\n${problemTable(language)}\n\n${after}`);
  }
}

const pages = {
  en: readFileSync(PAGES.en.path, 'utf8'),
  fr: readFileSync(PAGES.fr.path, 'utf8'),
};

/** One fenced example: its info string and what is in it. */
interface Example {
  readonly info: string;
  readonly text: string;
}

function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/^(`{3,})(\S.*)\n([\s\S]*?)\n\1$/gm)].map(([, , info = '', text = '']) => ({
    info,
    text,
  }));
}

function examples(language: 'en' | 'fr', kind: string): readonly Example[] {
  return examplesOf(pages[language]).filter(({ info }) => info.startsWith(`markdown ${kind}`));
}

function problemTable(language: 'en' | 'fr'): string {
  const { sentences, warns, fails } = PAGES[language];
  const head = language === 'fr' ? ['code', 'genre', 'phrase'] : ['code', 'kind', 'sentence'];
  const rows = Object.entries(sentences).map(([code, sentence]) => {
    const list = new ProblemList();
    list.add(code, { line: 1, column: 1 });
    const kind = list.all[0]?.severity === 'warning' ? warns : fails;
    return `| ${code} | ${kind} | ${sentence.replace(/([|`*_<>])/g, '\\$1')} |`;
  });
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
}

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

async function lint(files: ReadonlyMap<string, string>): Promise<FileReport[]> {
  const { signal } = new AbortController();
  const reports: FileReport[] = [];
  const options = { run: runner.run, signal, now: () => performance.now(), wantsMutants: false };
  for await (const report of lintLessons(files, options)) reports.push(report);
  return reports;
}

describe.each(LANGUAGES)('the lesson format as it is told (%s)', (language) => {
  const page = pages[language];

  test('every kind of step has an example', () => {
    const steps = [...examples(language, 'lesson'), ...examples(language, 'steps')].map(({ text }) => text);
    const kinds = steps.flatMap((text) => [...text.matchAll(/^## (\S+)\s?:/gm)].map(([, kind = '']) => kind));
    expect(new Set(kinds.map(foldWord)).size).toBe(11);
  });

  test.each(examples(language, 'steps').map(({ text }) => [text.split('\n')[0] ?? '', text] as const))(
    'the example %s holds',
    async (_, text) => {
      const front = `---\nformat: 1\nid: example\nlang: ${language}\ntitle: Example\ncanvas: draw\n---\n\n`;
      const reports = await lint(new Map([[`example.${language}.md`, front + text]]));
      expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
      const mistakes = reports.flatMap(({ steps }) => steps.flatMap((step) => step.mistakes));
      expect(mistakes.every((mistake) => mistake.isToldApart)).toBe(true);
    },
  );

  test('the first lesson, its translation and the table of contents hold together', async () => {
    const named = ['lesson', 'translation', 'course'].flatMap((kind) => examples(language, kind));
    const files = new Map(named.map(({ info, text }) => [info.split(' ')[2] ?? '', text]));
    expect(files.size).toBe(3);
    const reports = await lint(files);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    expect(reports.filter(({ lesson }) => lesson !== null)).toHaveLength(2);
  });

  test('every example of a matcher passes, and what is told of calls is there', async () => {
    const lines = [...page.matchAll(/^\| `(expect\(.*)` +\|[^|]+\|$/gm)].map(([, code = '']) => code);
    expect(lines.length).toBeGreaterThan(20);
    const tests = lines.map((code, index) => `test("${String(index)}", () => { ${code}; });`);
    const report = await judge(runner.run, tests.join('\n'), '');
    expect(report.checks.filter(({ passed }) => !passed).map(({ title }) => lines[Number(title)])).toEqual(
      [],
    );
    expect(report.checks).toHaveLength(lines.length);
  });

  test('every matcher that there is, is told', async () => {
    const { expectation } = (await import(MATCHERS)) as Matchers; // See above.
    const made = expectation(1, null);
    // What a test does not ask for is not made: the matchers may be inherited.
    const names: string[] = [];
    for (const name in made) if (typeof made[name] === 'function') names.push(name);
    expect(names.length).toBeGreaterThan(40);
    const untold = names.filter((name) => !new RegExp(`[.\`]${name}[\`(]`).test(page));
    expect(untold).toEqual([]);
  });

  test('every call of the table of tests is there', async () => {
    const table = page.slice(
      page.indexOf('sameAsSolution'),
      page.indexOf('\n### ', page.indexOf('sameAsSolution')),
    );
    const calls = [...table.matchAll(/`((?:\w+\.)?\w+)\(/g)].map(([, name = '']) => name);
    expect(calls.length).toBeGreaterThan(12);
    const known = calls.filter((name) => !name.startsWith('looksLike'));
    const tests = `test("all", () => { ${known.map((name) => `expect(typeof ${name}).toBe("function");`).join(' ')} });`;
    const report = await judge(runner.run, tests, '', { solutions: ['const x = 1;'] });
    expect(report.checks.map(({ failure }) => failure)).toEqual([null]);
  });

  test('every word of kinds, parts and roles, and every key is told', () => {
    const folded = foldWord(page);
    // `lire` is understood as well; one word for each is enough to know.
    const words = [...KIND_WORDS.filter((word) => word !== 'lire'), ...PART_WORDS, ...ROLE_WORDS];
    expect(words.filter((word) => !folded.includes(`\`${word}`))).toEqual([]);
    const source = readFileSync('src/lessons/format/yaml/front-keys.ts', 'utf8');
    const keys = [...source.matchAll(/^\s+'?([a-z-]+)'?: '(?:number|slug|language|text|list|map)/gm)].map(
      ([, key = '']) => key,
    );
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  test('the list of problems is the code’s own (UPDATE_DOCS=1 writes it anew)', () => {
    const told = page.slice(page.indexOf('<!-- problems -->')).match(/^\| [A-Z]\d{3} .*$/gm) ?? [];
    const rows = problemTable(language).split('\n').slice(2);
    const tight = (line: string): string => line.replace(/\s+\|/g, ' |');
    expect(told.map(tight)).toEqual(rows.map(tight));
  });

  test('every link to a place of the page leads somewhere', () => {
    const places = new Set(
      [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\d -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, place = '']) => place);
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((place) => !places.has(place))).toEqual([]);
  });
});

test('both languages have the same outline, tables and examples', () => {
  const outline = (page: string): string[] => {
    const bare = page.replace(
      /^(`{3,})(\S.*)\n[\s\S]*?\n\1$/gm,
      (_, __, info: string) => `EXAMPLE ${info.split(' ').slice(0, 2).join(' ')}`,
    );
    return [...bare.matchAll(/^(?:(#+) |(\|)|(- )|(EXAMPLE .*))/gm)].map(
      ([, heading, row, item, example]) => heading ?? row ?? item ?? example ?? '',
    );
  };
  expect(outline(pages.fr)).toEqual(outline(pages.en));
});
