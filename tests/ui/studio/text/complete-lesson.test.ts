import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';

import { studioCompletionsEn } from '../../../../src/ui/messages/studio-completions-en.ts';
import { studioCompletionsFr } from '../../../../src/ui/messages/studio-completions-fr.ts';
import { completeLesson } from '../../../../src/ui/studio/text/complete-lesson.ts';
import type { CompletionWords } from '../../../../src/ui/studio/text/complete-lesson.ts';

/** What is proposed where the text has a `|`. */
async function proposed(marked: string, words = studioCompletionsFr, explicit = false): Promise<string[]> {
  const at = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', '') });
  const result = await completeLesson(words)(new CompletionContext(state, at, explicit));
  return result?.options.map(({ label }) => label) ?? [];
}

const FRONT = '---\nformat: 1\n---\n\n';

test.each([
  ['a key between the dashes', '---\nformat: 1\nti|', 'title'],
  ['a kind after two signs', `${FRONT}## Ex|`, 'Exercice'],
  ['a part after three signs', `${FRONT}## Quiz : A {#a}\n\n### In|`, 'Indice'],
  ['a language and role after three accents', `${FRONT}\`\`\`js|`, 'js starter'],
  ['a role behind the language', `${FRONT}\`\`\`js te|`, 'tests'],
  ['the test API in a tests fence', `${FRONT}\`\`\`js tests\nca|\n\`\`\`\n`, 'cases'],
  ['its dotted names', `${FRONT}\`\`\`js tests\n  code.u|\n\`\`\`\n`, 'code.uses'],
  ['a matcher after an expectation', `${FRONT}\`\`\`js tests\nexpect(a).not.toB|\n\`\`\`\n`, 'toBe'],
  ['a mark in a program', `${FRONT}\`\`\`js starter\n//: z|\n\`\`\`\n`, 'zone'],
])('%s is proposed', async (_, text, word) => {
  expect(await proposed(text)).toContain(word);
});

test.each([
  ['prose', `${FRONT}Ex|`],
  ['a program of the student', `${FRONT}\`\`\`js solution\nca|\n\`\`\`\n`],
  ['prose behind a closed fence', `${FRONT}\`\`\`js tests\n\`\`\`\nca|`],
  ['an empty line of the front matter', '---\n|'],
])('nothing is proposed in %s', async (_, text) => {
  expect(await proposed(text)).toEqual([]);
});

test('on an empty line of the front matter the keys come when they are asked for', async () => {
  expect(await proposed('---\n|', studioCompletionsFr, true)).toContain('title');
});

test('both languages have as many words of each sort, and each has its sentence', () => {
  const sorts = Object.keys(studioCompletionsFr) as (keyof CompletionWords)[];
  for (const sort of sorts) {
    expect(studioCompletionsEn[sort]).toHaveLength(studioCompletionsFr[sort].length);
    for (const { info } of [...studioCompletionsEn[sort], ...studioCompletionsFr[sort]])
      expect(info).toMatch(/[.…]$/);
  }
});
