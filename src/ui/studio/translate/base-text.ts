import type { Draft } from '../drafts/draft-record.ts';
import { fetchLessonText } from '../fetch-lesson.ts';
import { fileNameOf, readFrontFacts } from '../text/front-facts.ts';
import type { FrontFacts } from '../text/front-facts.ts';

/** Text of the file that holds the code of a translation: another draft, else a lesson of the site; null for neither. */
export async function baseTextOf({ id, base }: FrontFacts, drafts: readonly Draft[]): Promise<string | null> {
  const own = drafts.find(({ text }) => {
    const facts = readFrontFacts(text);
    return facts.id === id && facts.language === base && facts.base === '';
  });
  return own?.text ?? (await fetchLessonText(fileNameOf({ id, language: base })));
}

/** The files that a lesson is made from, by name: its own, and the base of a translation where that is here. */
export function filesOf(text: string, baseText: string | null): ReadonlyMap<string, string> {
  const facts = readFrontFacts(text);
  const files = new Map([[fileNameOf(facts), text]]);
  if (facts.base !== '' && baseText !== null)
    files.set(fileNameOf({ id: facts.id, language: facts.base }), baseText);
  return files;
}
