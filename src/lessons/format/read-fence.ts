import type { Code } from 'mdast';

import type { CareerCard } from '../lesson.ts';
import type { Fence, FenceRole } from './draft.ts';
import { after, replaceAt } from './fixes.ts';
import type { ProblemList } from './problem-list.ts';
import { nearestWord } from './nearest-word.ts';
import { readYaml } from './read-front-matter.ts';
import { isLocalPath, isSafeLink, placeOf } from './to-prose.ts';
import { ROLE_WORDS, roleOf } from './words.ts';

/** A code block as a fence with a role; null when it is only displayed. */
export function readFence(node: Code, problems: ProblemList): Fence | null {
  const [word = ''] = (node.meta ?? '').trim().split(/\s+/);
  if (word === '' || word.includes('=')) return null;
  const place = placeOf(node);
  const role = roleOf(word);
  const language = node.lang ?? '';
  if (role === null) {
    const near = nearestWord(word, ROLE_WORDS);
    const wordPlace = after(place, Math.max(0, opening(node).indexOf(word)));
    problems.add('C001', place, { got: word }, near === null ? undefined : replaceAt(wordPlace, word, near));
    return null;
  }
  const wanted = languagesOf(role);
  if (!wanted.includes(language.toLowerCase()))
    problems.add('C002', place, { role, lang: language === '' ? '–' : language });
  if (node.value.trim() === '' && role !== 'starter' && role !== 'output')
    problems.add('C007', place, { role });
  const curly = wanted.includes('js') ? /[“”‘’](?=[^"'`\n]*$)/m.exec(withoutTexts(node.value)) : null;
  if (curly !== null) {
    const line = withoutTexts(node.value).slice(0, curly.index).split('\n').length;
    problems.add('C008', { line: place.line + line, column: 1 }, { c: curly[0] });
  }
  return { role, language, text: node.value, place };
}

/** The opening line of a fence, as far as the Markdown library tells it; the marks are three at least. */
function opening(node: Code): string {
  return `\`\`\`${node.lang ?? ''} ${node.meta ?? ''}`;
}

/** Code without its strings, templates and comments, of the same length: a curly quote inside a text is welcome. */
function withoutTexts(code: string): string {
  return code.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (text) => text.replace(/[^\n]/g, ' '),
  );
}

function languagesOf(role: FenceRole): readonly string[] {
  switch (role) {
    case 'card':
      return ['yaml', 'yml'];
    case 'output':
      return ['text', 'txt', ''];
    case 'starter':
    case 'tests':
    case 'solution':
    case 'mistake':
    case 'program':
    case 'blanks':
    case 'parsons':
    case 'setup':
    case 'run':
      return ['js', 'javascript'];
  }
}

/** The facts of a career card; null when a needed one is missing. */
export function readCard(fence: Fence, problems: ProblemList): CareerCard | null {
  const entries = readYaml(fence.text, fence.place.line + 1, problems);
  if (entries === null) return null;
  const text = (key: string): string | null => {
    const value = entries.get(key)?.value;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  for (const key of ['job', 'source']) if (text(key) === null) problems.add('C019', fence.place, { key });
  for (const key of ['source', 'link']) {
    const url = text(key);
    if (url !== null && /^[a-z][a-z0-9+.-]*:/i.test(url) && !isSafeLink(url))
      problems.add('B005', fence.place, { url });
  }
  const image = text('image');
  if (image !== null && !isLocalPath(image)) problems.add('B004', fence.place, { url: image });
  if (image !== null && text('alt') === null) problems.add('B003', fence.place, { url: image });
  const job = text('job');
  const source = text('source');
  if (job === null || source === null) return null;
  const optional = { person: text('person'), quote: text('quote'), studies: text('studies') };
  return { job, source, ...optional, image, alt: text('alt'), link: text('link') };
}
