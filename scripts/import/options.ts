import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface ImportOptions {
  readonly folder: string;
  readonly out: string;
  readonly json: boolean;
  /** Language of the sentences. */
  readonly language: 'fr' | 'en';
  /** Language of the lessons. */
  readonly lessonLanguage: 'fr' | 'en';
}

/** Options, a wish for help, or a misuse told by its code and the word that caused it. */
export type ParsedOptions =
  | { readonly kind: 'options'; readonly options: ImportOptions }
  | { readonly kind: 'help'; readonly language: 'fr' | 'en' }
  | { readonly kind: 'misuse'; readonly language: 'fr' | 'en'; readonly misuse: Misuse };

/** What is wrong with a command line. */
export type Misuse =
  | { readonly code: 'no-folder' | 'no-out' }
  | { readonly code: 'unknown-option' | 'bad-language' | 'too-many'; readonly word: string };

const TEXTS = ['out', 'lang', 'lesson-lang'];
const FLAGS = ['json', 'help'];

/** Reads the words after `npm run import --`. `systemLanguage` is the value of LANG. */
export function parseOptions(words: readonly string[], systemLanguage: string): ParsedOptions {
  const { values, tokens, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string', short: 'o' },
      lang: { type: 'string' },
      'lesson-lang': { type: 'string' },
    },
  });
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const language = (text('lang') ?? systemLanguage).toLowerCase().startsWith('en') ? 'en' : 'fr';
  const misuse = (found: Misuse): ParsedOptions => ({ kind: 'misuse', language, misuse: found });
  if (values['help'] === true) return { kind: 'help', language };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const isKnown = TEXTS.includes(token.name) || (FLAGS.includes(token.name) && token.value === undefined);
    if (!isKnown) return misuse({ code: 'unknown-option', word: token.rawName });
    const isLanguage = token.name === 'lang' || token.name === 'lesson-lang';
    if (isLanguage && token.value !== 'fr' && token.value !== 'en')
      return misuse({ code: 'bad-language', word: token.value ?? '' });
  }
  const [folder, extra] = positionals;
  const out = text('out');
  if (folder === undefined) return misuse({ code: 'no-folder' });
  if (extra !== undefined) return misuse({ code: 'too-many', word: extra });
  if (out === null) return misuse({ code: 'no-out' });
  const lessonLanguage = text('lesson-lang') === 'fr' ? 'fr' : 'en';
  return {
    kind: 'options',
    options: { folder, out, json: values['json'] === true, language, lessonLanguage },
  };
}
