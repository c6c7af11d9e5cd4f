import { parser } from '@lezer/javascript';

import type { Draft, FrontMatter } from '../draft.ts';
import { deleteLines } from '../problems/fixes.ts';
import type { ProblemList } from '../problems/problem-list.ts';

const RESERVED: ReadonlySet<string> = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof undefined var void while with yield await'.split(
    ' ',
  ),
);

/** Reports names and texts of a translation that cannot be put into the code of its base, or are never found there. */
export function checkRenaming(
  base: Draft,
  { lexicon, texts, places }: FrontMatter,
  problems: ProblemList,
): void {
  const code = base.steps.flatMap((step) => [
    ...step.fences.map((fence) => fence.text),
    ...step.mistakes.flatMap((mistake) => mistake.fences.map((fence) => fence.text)),
    ...step.body.flatMap((block) => (block.type === 'code' ? [block.text] : [])),
  ]);
  const names = namesIn(code);
  const top = { line: 1, column: 1 };
  const seen = new Set<string>();
  for (const [name, translated] of Object.entries(lexicon)) {
    const place = places.lexicon.get(name) ?? top;
    if (seen.has(translated)) problems.add('T013', place, { v: translated });
    seen.add(translated);
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(translated) || RESERVED.has(translated))
      problems.add('T014', place, { v: translated });
    else if (names.has(translated) && !Object.hasOwn(lexicon, translated))
      problems.add('T017', place, { v: translated, base: base.front.language });
    if (!names.has(name)) problems.add('T015', place, { k: name }, deleteLines(place.line, place.line, name));
  }
  for (const text of Object.keys(texts)) {
    const place = places.texts.get(text) ?? top;
    if (text === '' || !code.some((each) => each.includes(text)))
      problems.add('T018', place, { k: text }, deleteLines(place.line, place.line, text));
  }
}

/** Names of variables, properties and whole strings: all that a lexicon renames. */
function namesIn(code: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of code) {
    parser.parse(text).iterate({
      enter: ({ name, from, to }) => {
        if (/^(?:Variable|Property)(?:Name|Definition)$|^Label$/.test(name)) names.add(text.slice(from, to));
        else if (name === 'String') names.add(text.slice(from + 1, to - 1));
      },
    });
  }
  return names;
}
