import type { Code } from 'mdast';

import { tooDeepAt } from '../../code-depth.ts';
import type { Fence, FenceRole } from '../draft.ts';
import { after, insertAt, replaceAt } from '../problems/fixes.ts';
import { nearestWord } from '../problems/nearest-word.ts';
import type { Place, ProblemList } from '../problems/problem-list.ts';
import { checkQuotes, placeInFence } from './check-quotes.ts';
import { endOf, placeOf } from '../markdown/to-prose.ts';
import { ROLE_WORDS, roleOf } from '../words.ts';

/** Most brackets that code opens before it closes any: readers of code descend into each. */
const MAX_BRACKETS = 100;

/** A code block as a fence with a role; null when it is only displayed. */
export function readFence(node: Code, lines: readonly string[], problems: ProblemList): Fence | null {
  const place = placeOf(node);
  const opening = (lines[place.line - 1] ?? '').slice(place.column - 1);
  const role = readRole(node, place, opening, problems);
  if (role === null) return null;
  checkLanguage(node, role, place, opening, problems);
  const fence = { role, language: node.lang ?? '', text: node.value, place, lastLine: endOf(node).line };
  if (node.value.trim() === '' && role !== 'starter' && role !== 'output')
    problems.add('C007', place, { role });
  if (languagesOf(role)[0] !== 'js') return fence;
  const deep = tooDeepAt(node.value, MAX_BRACKETS);
  if (deep !== null) {
    problems.add('X003', placeInFence(fence, deep, lines), { limit: MAX_BRACKETS });
    return { ...fence, text: '' };
  }
  checkQuotes(fence, lines, problems);
  return fence;
}

/** Words of the opening line after the language that are no `key=value`. */
function wordsOf(node: Code): string[] {
  return (node.meta ?? '').split(/\s+/).filter((word) => word !== '' && !word.includes('='));
}

/** The role that the opening line names, or nearly names: then the author is told, and what follows is judged all the same. */
function readRole(node: Code, place: Place, opening: string, problems: ProblemList): FenceRole | null {
  const [word, second] = wordsOf(node);
  // A role without a language before it: the only word is taken for the language.
  if (word === undefined) return roleOf(node.lang ?? '');
  const at = (text: string): Place => after(place, Math.max(0, opening.lastIndexOf(text)));
  const role = roleOf(word);
  if (role === null) {
    const near = nearestWord(word, ROLE_WORDS);
    problems.add(
      'C001',
      at(word),
      { got: word },
      near === null ? undefined : replaceAt(at(word), word, near),
    );
    return near === null ? null : roleOf(near);
  }
  if (second !== undefined)
    problems.add('C001', at(second), { got: second, ...(roleOf(second) === null ? {} : { as: 'second' }) });
  return role;
}

function checkLanguage(
  node: Code,
  role: FenceRole,
  place: Place,
  opening: string,
  problems: ProblemList,
): void {
  const language = node.lang ?? '';
  const hasRole = wordsOf(node).length > 0;
  const languages = languagesOf(role);
  if (hasRole && languages.includes(language.toLowerCase())) return;
  const [want = 'js'] = languages;
  const at = after(place, /^(?:`+|~+)[ \t]*/.exec(opening)?.[0].length ?? 3);
  const fix = hasRole ? replaceAt(at, language, want) : insertAt(at, `${want} `);
  problems.add('C002', at, { role, want, lang: language }, fix);
}

/** The line that opens a fence of a role. */
export function openingOf(role: FenceRole): string {
  return ['```' + (languagesOf(role)[0] ?? ''), role].join(' ');
}

/** Languages that a fence of a role may name, the usual one first. */
function languagesOf(role: FenceRole): readonly string[] {
  switch (role) {
    case 'card':
      return ['yaml', 'yml'];
    case 'output':
      return ['text', 'txt', 'plain', 'console', ''];
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
