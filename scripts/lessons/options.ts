import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface LessonsOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly mutants: boolean;
  readonly watch: boolean;
  readonly language: 'fr' | 'en';
}

/** Options, a wish for help, or a misuse told by its code and the word that caused it. */
export type ParsedOptions =
  | { readonly kind: 'options'; readonly options: LessonsOptions }
  | { readonly kind: 'help'; readonly language: 'fr' | 'en' }
  | { readonly kind: 'misuse'; readonly language: 'fr' | 'en'; readonly misuse: Misuse };

/** What is wrong with a command line. */
export type Misuse =
  | { readonly code: 'no-path' }
  | { readonly code: 'unknown-option'; readonly word: string }
  | { readonly code: 'bad-language'; readonly word: string };

const FLAGS = ['json', 'mutants', 'watch', 'help'];

/** Reads the words after `npm run lessons --`. `systemLanguage` is the value of LANG. */
export function parseOptions(words: readonly string[], systemLanguage: string): ParsedOptions {
  const { values, tokens, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      mutants: { type: 'boolean' },
      watch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      lang: { type: 'string' },
    },
  });
  const asked = values['lang'];
  const language = (typeof asked === 'string' ? asked : systemLanguage).toLowerCase().startsWith('en')
    ? 'en'
    : 'fr';
  const misuse = (found: Misuse): ParsedOptions => ({ kind: 'misuse', language, misuse: found });
  if (values['help'] === true) return { kind: 'help', language };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'lang') {
      if (token.value !== 'fr' && token.value !== 'en')
        return misuse({ code: 'bad-language', word: token.value ?? '' });
    } else if (!FLAGS.includes(token.name) || token.value !== undefined)
      return misuse({ code: 'unknown-option', word: token.rawName });
  }
  if (positionals.length === 0) return misuse({ code: 'no-path' });
  const is = (name: string): boolean => values[name] === true;
  return {
    kind: 'options',
    options: { paths: positionals, json: is('json'), mutants: is('mutants'), watch: is('watch'), language },
  };
}
