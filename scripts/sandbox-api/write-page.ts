import { ORDERS } from '../../src/sandbox/order-names.ts';
import { DRAWING_ENTRIES } from './drawing-entries.ts';
import type { Entry } from './entry.ts';
import { PLAY_ENTRIES } from './play-entries.ts';
import { PAGE_WORDS } from './page-words.ts';

/** Everything that is said of orders, by their English names. */
export const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  [...PLAY_ENTRIES, ...DRAWING_ENTRIES].map((entry) => [entry.order, entry]),
);

/** The whole page in one language; `games` are the texts of the example game. Throws for an order that nothing is said of. */
export function writePage(language: 'fr' | 'en', games: Readonly<Record<'fr' | 'en', string>>): string {
  const words = PAGE_WORDS[language];
  const other = language === 'fr' ? 'en' : 'fr';
  const chapters = words.chapters.map(({ title, orders }) => {
    const parts = orders.split(' ').map((order) => {
      const entry = ENTRIES.get(order);
      const names = ORDERS.find(({ en }) => en === order);
      if (entry === undefined || names === undefined) throw new Error(`Nothing is said of ${order}.`);
      const call = `${names[language]}(${entry.values[language]})`;
      const twin = names.fr === names.en ? '' : ` · \`${names[other]}\``;
      return `### \`${call}\`${twin}\n\n${entry.does[language]}\n\n${block(entry.example[language])}`;
    });
    return `## ${title}\n\n${parts.join('\n\n')}`;
  });
  const game = `${words.game}\n\n${block(games[language].trim())}`;
  const page = `${[words.intro, ...chapters, words.outro, game].join('\n\n')}\n`;
  return language === 'fr' ? typeset(page) : page;
}

/** French puts spaces that do not break before its double signs; code stays as it is. */
function typeset(page: string): string {
  return page
    .split(/(```[^]*?```|`[^`\n]*`|<!--[^]*?-->)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/ (?=[;!?])/g, '\u202F')
            .replace(/ (?=:)/g, '\u00A0')
            .replace(/(?<=\d) (?=\d{3})/g, '\u202F'),
    )
    .join('');
}

function block(program: string): string {
  return `\`\`\`js\n${program}\n\`\`\``;
}
