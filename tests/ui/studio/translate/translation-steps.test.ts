import { expect, test } from 'vitest';

import { stepHashes } from '../../../../src/lessons/format/parse-lesson.ts';
import { writeSynced } from '../../../../src/lessons/format/translation/write-synced.ts';
import { placeForStep, translationSteps } from '../../../../src/ui/studio/translate/translation-steps.ts';

const FRONT = '---\nformat: 1\nid: a\nlang: fr\ntitle: A\n---\n\n';
const base = `${FRONT}## Un {#un}\n\ntexte\n\n## Deux {#deux}\n\ntexte\n\n## Trois {#trois}\n\ntexte\n`;
const own = `---\nformat: 1\nid: a\nlang: en\nbase: fr\ntitle: A\n---\n\n## One {#un}\n\ntext\n\n## Three {#trois}\n\ntext\n`;
const states = (text: string, from = base): string[] =>
  translationSteps(from, text).map(({ state }) => state);

test('a step is missing, or there and never marked, or current, or stale once the base has changed', () => {
  expect(states(own)).toEqual(['new', 'missing', 'new']);
  const marked = writeSynced(own, stepHashes(base));
  expect(states(marked)).toEqual(['current', 'missing', 'current']);
  expect(states(marked, base.replace('texte', 'autre texte'))).toEqual(['stale', 'missing', 'current']);
});

test('a missing step goes before the next one of the base that is there, else to the end', () => {
  expect(placeForStep(base, own, 'deux')).toBe(own.indexOf('## Three'));
  expect(placeForStep(base, own.slice(0, own.indexOf('## Three')), 'trois')).toBe(own.indexOf('## Three'));
});
