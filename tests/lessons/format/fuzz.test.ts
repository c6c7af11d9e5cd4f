import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { applyFix } from '../../../src/lessons/format/problems/apply-fix.ts';
import { parseLesson, parseTranslation } from '../../../src/lessons/format/parse-lesson.ts';
import type { Problem } from '../../../src/lessons/problem.ts';
import { problemsEn } from '../../../src/ui/messages/problems-en.ts';
import { makeChance } from '../../make-chance.ts';

/** How many mutated lessons are read; `FUZZ=10000` reads more. */
const ROUNDS = Number(process.env['FUZZ'] ?? 2000);
/** Longest time for one small text, generous for a busy machine. */
const PATIENCE_MS = 5_000;

const folder = 'tests/format/1';
const seeds = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(`${folder}/${kind}`)
    .filter((name) => name.endsWith('.md') && !name.startsWith('X00'))
    .map((name) => readFileSync(`${folder}/${kind}/${name}`, 'utf8')),
);
const PIECES = [
  ...[
    '---\n',
    '```\n',
    '```js tests\n',
    '~~~',
    '## ',
    '### Indice\n',
    '{#',
    '}',
    '- [ ] ',
    '- [x]',
    '> ',
    '    ',
    '\t',
  ],
  ...[
    '<b>',
    '<!--',
    '-->',
    '![](',
    '](',
    '[',
    ']',
    '*',
    '**',
    '_',
    '`',
    '"',
    "'",
    ': ',
    '#',
    '|',
    '|-|\n',
    '<<',
    '>>',
  ],
  ...[
    '//: edit\n',
    '//: x',
    '“',
    '\u00A0',
    '\u202E',
    '\uFEFF',
    '\0',
    '\r',
    '\r\n',
    '\n\n',
    '\uD800',
    '😀',
    'é',
    '&amp;',
    '\\',
  ],
  ...[
    '__proto__',
    'constructor',
    'lexicon:\n  a: b\n',
    'base: fr\n',
    'x-a: [',
    '[a]: javascript:x\n',
    '***',
    '1. ',
    ':::',
  ],
];

/** A lesson with some parts cut out, doubled, moved, changed or taken from another lesson. */
function mutate(chance: (below: number) => number): string {
  let text = seeds[chance(seeds.length)] ?? '';
  for (let changes = 1 + chance(6); changes > 0; changes--) {
    const at = chance(text.length + 1);
    const to = Math.min(text.length, at + chance(60));
    const other = seeds[chance(seeds.length)] ?? '';
    const piece = PIECES[chance(PIECES.length)] ?? '';
    const start = chance(other.length + 1);
    const inserts = [
      '',
      piece,
      piece.repeat(chance(40)),
      text.slice(at, to).repeat(2),
      other.slice(start, start + chance(400)),
    ];
    text =
      text.slice(0, at) + (inserts[chance(inserts.length)] ?? '') + text.slice(chance(2) === 0 ? at : to);
  }
  return text;
}

/** What is wrong with the place, the sentence or the cure of a problem. */
function faultOf(problem: Problem, text: string): string | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const { code, line, column, fix } = problem;
  const length = lines[line - 1]?.length;
  if (length === undefined || column < 1 || column > length + 1)
    return `${code} is told at ${line}:${column}`;
  if (problemsEn(problem) === code) return `${code} has no sentence`;
  let at = 0;
  for (const edit of fix?.edits ?? []) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length)
      return `${code} has a cure outside the text`;
    at = edit.to;
  }
  return null;
}

test(
  `${ROUNDS} mutated lessons are read: none throws, none hangs, every problem is inside its text`,
  { timeout: 600_000 },
  () => {
    const chance = makeChance(20260701);
    const faults: string[] = [];
    let problems = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = mutate(chance);
      const startedMs = performance.now();
      const isTranslation = chance(5) === 0;
      const result = isTranslation
        ? parseTranslation(text, 'essai.en.md', seeds[chance(seeds.length)] ?? '')
        : parseLesson(text, 'essai.fr.md');
      if (performance.now() - startedMs > PATIENCE_MS) faults.push(`round ${round} took too long`);
      if (result.ok !== result.problems.every(({ severity }) => severity === 'warning'))
        faults.push(`round ${round} has no reason`);
      for (const problem of result.problems) {
        const fault = faultOf(problem, text);
        if (fault !== null) faults.push(`round ${round}: ${fault}\n${JSON.stringify(text)}`);
        if (problem.fix !== undefined && round % 10 === 0)
          parseLesson(applyFix(text, problem.fix), 'essai.fr.md');
      }
      problems += result.problems.length;
    }
    expect(faults.slice(0, 3)).toEqual([]);
    expect(problems).toBeGreaterThan(ROUNDS);
  },
);
