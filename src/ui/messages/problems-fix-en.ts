import type { Fix, FixCode } from '../../lessons/problem.ts';

/** What a mechanical cure does, in English, for its button; ‹names› stand for parameters. */
export const fixSentencesEn: Readonly<Record<FixCode, string>> = {
  insert: 'Add “‹text›”',
  replace: 'Replace “‹old›” with “‹text›”',
  delete: 'Delete “‹old›”',
  quote: 'Put it in quotes: ‹text›',
  unindent: 'Remove the spaces before it',
  'rename-file': 'Rename the file to “‹name›”',
};

/** The sentence for one mechanical cure in English. */
export function fixEn({ code, params }: Fix): string {
  return fixSentencesEn[code].replace(/‹(\w+)›/g, (_, name: string) => String(params[name] ?? '…'));
}
