import { describe, expect, test } from 'vitest';

import { fileNameOf, readFrontFacts } from '../../../../src/ui/studio/text/front-facts.ts';
import { outlineSteps, stepAt } from '../../../../src/ui/studio/text/lesson-outline.ts';

describe('the steps of a text', () => {
  const text =
    '---\nid: a\n---\nintro\n\n## Quiz : Un {#un}\n\n```md\n## no step {#x}\n```\n\n## Deux\ntext\n';

  test('are found by their headings, with or without an id, and not inside a fence', () => {
    expect(outlineSteps(text).map(({ id, heading, line }) => [id, heading, line])).toEqual([
      ['un', 'Quiz : Un', 6],
      ['', 'Deux', 12],
    ]);
  });

  test('cover the text from the first heading to its end', () => {
    const [first, second] = outlineSteps(text);
    expect(first?.to).toBe(second?.from);
    expect(second?.to).toBe(text.length);
    expect(text.slice(first?.from, first?.to)).toContain('no step');
  });

  test('the step at an offset is the one whose heading comes before it', () => {
    const steps = outlineSteps(text);
    expect(stepAt(steps, 3)).toBe(null);
    expect(stepAt(steps, text.indexOf('no step'))?.id).toBe('un');
    expect(stepAt(steps, text.length)?.heading).toBe('Deux');
  });
});

describe('the facts of a file', () => {
  test.each([
    [
      '---\nid: a-b\nlang: en\ntitle: "T: x"\nbase: fr\n---\n',
      { id: 'a-b', language: 'en', base: 'fr', title: 'T: x' },
    ],
    ['---\nid: A b\nlang: ../x\n', { id: '', language: '', base: '', title: '' }],
    ['id: a\nlang: fr', { id: '', language: '', base: '', title: '' }],
    ['', { id: '', language: '', base: '', title: '' }],
  ])('%j', (text, facts) => {
    expect(readFrontFacts(text)).toEqual(facts);
  });

  test('a file name is made of an id and a language, or of words that are safe', () => {
    expect(fileNameOf({ id: 'a-b', language: 'en' })).toBe('a-b.en.md');
    expect(fileNameOf({ id: '', language: '' })).toBe('lesson.fr.md');
  });
});
