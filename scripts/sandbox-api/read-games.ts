import { readFileSync } from 'node:fs';

/** The example game in both languages. */
export function readGames(): Readonly<Record<'fr' | 'en', string>> {
  const read = (language: string): string => readFileSync(`tests/cases/game.${language}.txt`, 'utf8');
  return { fr: read('fr'), en: read('en') };
}
