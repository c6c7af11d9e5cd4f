import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { schoolMessages } from '../../../src/ui/school/school-messages.ts';

const folder = 'src/lessons/school/';
const texts = [...readdirSync(folder).map((name) => folder + name), 'src/ui/school/school.svelte.ts'];
const used = new Set(
  texts.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'([A-Z]\d{3})'/g)].map((match) => match[1] ?? ''),
  ),
);

test.each(['fr', 'en'] as const)('every problem of a school’s server has its sentence (%s)', (language) => {
  expect(used.size).toBeGreaterThan(10);
  for (const code of used) {
    const problem = {
      code,
      severity: 'error',
      line: 1,
      column: 1,
      params: { url: 'a.md', id: 'b' },
    } as const;
    expect(schoolMessages[language].problem(problem).length).toBeGreaterThan(20);
  }
});
