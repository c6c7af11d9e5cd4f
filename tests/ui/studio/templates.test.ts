import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lintLessons } from '../../../src/lessons/lint/lint-lesson.ts';
import type { FileReport } from '../../../src/lessons/lint/lint-lesson.ts';
import type { Runner } from '../../../src/sandbox/workers/runner-pool.ts';
import { fileNameOf, readFrontFacts } from '../../../src/ui/studio/text/front-facts.ts';
import {
  lessonTemplate,
  stepTemplate,
  TEMPLATE_KINDS,
  withFreeLessonId,
} from '../../../src/ui/studio/templates.ts';
import { aThreadRunner } from '../../sandbox/a-runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
});

async function prove(text: string): Promise<FileReport | undefined> {
  const files = new Map([[fileNameOf(readFrontFacts(text)), text]]);
  const signal = new AbortController().signal;
  const options = { run: runner.run, signal, now: () => performance.now(), wantsMutants: true };
  for await (const report of lintLessons(files, options)) return report;
  return undefined;
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('there is a template of each of the eleven kinds', () => {
    expect(new Set(TEMPLATE_KINDS).size).toBe(11);
  });

  test.each(TEMPLATE_KINDS)(
    'the template %s is a lesson of that kind that is proved without a word',
    async (kind) => {
      const report = await prove(lessonTemplate(kind, language));
      expect(report?.problems).toEqual([]);
      expect(report?.lesson?.steps.map((step) => step.kind)).toEqual([kind]);
      expect(report?.lesson?.language).toBe(language);
      const isRun = ['exercise', 'fix', 'drawing', 'puzzle', 'complete'].includes(kind);
      expect(report?.steps.some((step) => step.solutions.some((solution) => solution.passed))).toBe(isRun);
    },
  );

  test('all steps together, some of them twice, are one lesson without a problem', async () => {
    const taken = new Set<string>();
    let text = lessonTemplate('read', language);
    for (const id of text.matchAll(/\{#(.*)\}/g)) taken.add(id[1] ?? '');
    for (const kind of [...TEMPLATE_KINDS, 'quiz', 'quiz'] as const) {
      const step = stepTemplate(kind, language, taken);
      taken.add(/\{#(.*)\}/.exec(step)?.[1] ?? '');
      text += `\n${step}`;
    }
    const report = await prove(text);
    expect(report?.problems).toEqual([]);
    expect(report?.lesson?.steps).toHaveLength(TEMPLATE_KINDS.length + 3);
  });
});

test('a second lesson from a template has a name of its own', () => {
  const text = lessonTemplate('quiz', 'fr');
  expect(readFrontFacts(withFreeLessonId(text, new Set(['ma-lecon', 'ma-lecon-2']))).id).toBe('ma-lecon-3');
});
