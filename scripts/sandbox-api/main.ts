import { writeFileSync } from 'node:fs';

import { readGames } from './read-games.ts';
import { writePage } from './write-page.ts';

/** Writes the two pages that tell what a program finds inside. */
export function main(): Promise<number> {
  writeFileSync('docs/sandbox-api.fr.md', writePage('fr', readGames()));
  writeFileSync('docs/sandbox-api.md', writePage('en', readGames()));
  return Promise.resolve(0);
}
