import { expect, test } from 'vitest';

import { parseTranslation, stepHashes } from '../../../../src/lessons/format/parse-lesson.ts';

const HEAD = '---\nformat: 1\nid: essai\nlang: fr\ntitle: Essai\n---\n\n';
const base = `${HEAD}## Lecture : Lis {#lis}\n\nUn *texte* et \`du code\`.\n\n- un\n- deux\n`;

/** Codes of a translation whose step was marked as up to date with `text`. */
function codes(text: string, now: string): string[] {
  const translation = `---\nformat: 1\nid: essai\nlang: en\nbase: fr\ntitle: Try\nsynced:\n  lis: "${stepHashes(text)['lis'] ?? ''}"\n---\n\n## Read: Read {#lis}\n\nA text.\n`;
  return parseTranslation(translation, 'essai.en.md', now).problems.map(({ code }) => code);
}

test('a step that says the same in another spelling of Markdown is not stale', () => {
  const respelt = base
    .replace('*texte*', '_texte_')
    .replace('- un\n- deux', '* un\n* deux')
    .replace('Un ', 'Un\n');
  expect(codes(base, base)).toEqual([]);
  expect(codes(base, respelt)).toEqual([]);
  expect(codes(base, base.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('a step whose words or code changed is stale', () => {
  expect(codes(base, base.replace('texte', 'livre'))).toEqual(['T019']);
  expect(codes(base, base.replace('du code', 'un code'))).toEqual(['T019']);
});
