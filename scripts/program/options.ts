import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface ProgramOptions {
  /** Files and folders, in the order given. */
  readonly paths: readonly string[];
  readonly json: boolean;
  /** Tell each step, too. */
  readonly trace: boolean;
  /** Answers for the program's questions, in order. */
  readonly answers: readonly string[];
  /** Unsigned 32-bit; null follows from the program's text. */
  readonly seed: number | null;
  /** Longest running time in milliseconds; null is the default. */
  readonly timeMs: number | null;
  readonly language: 'fr' | 'en';
}

/** Options, a wish for help, or a misuse told by its code and the word that caused it. */
export type ParsedOptions =
  | { readonly kind: 'options'; readonly options: ProgramOptions }
  | { readonly kind: 'help'; readonly language: 'fr' | 'en' }
  | { readonly kind: 'misuse'; readonly language: 'fr' | 'en'; readonly misuse: Misuse };

/** What is wrong with a command line. */
export type Misuse =
  | { readonly code: 'no-file' }
  | { readonly code: 'unknown-option'; readonly word: string }
  | { readonly code: 'missing-value'; readonly word: string }
  | { readonly code: 'bad-number'; readonly word: string; readonly value: string };

const MAX_SEED = 0xffff_ffff;

/** Reads the words after `npm run program --`. `systemLanguage` is the value of LANG. */
export function parseOptions(words: readonly string[], systemLanguage: string): ParsedOptions {
  const parsed = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      trace: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      input: { type: 'string', multiple: true },
      seed: { type: 'string' },
      'time-ms': { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const { values } = parsed;
  const language = languageOf(typeof values['lang'] === 'string' ? values['lang'] : systemLanguage);
  const misuse = (found: Misuse): ParsedOptions => ({ kind: 'misuse', language, misuse: found });
  if (values['help'] === true) return { kind: 'help', language };
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    const isFlag = ['json', 'trace', 'help'].includes(token.name);
    const takesText = ['input', 'seed', 'time-ms', 'lang'].includes(token.name);
    if (!isFlag && !takesText) return misuse({ code: 'unknown-option', word: token.rawName });
    if (takesText && token.value === undefined) return misuse({ code: 'missing-value', word: token.rawName });
    if (isFlag && token.value !== undefined)
      return misuse({ code: 'unknown-option', word: `${token.rawName}=` });
  }
  const seed = wholeNumber(values['seed'], 0, MAX_SEED);
  if (seed === 'bad') return misuse({ code: 'bad-number', word: '--seed', value: String(values['seed']) });
  const timeMs = wholeNumber(values['time-ms'], 1, 60_000);
  if (timeMs === 'bad')
    return misuse({ code: 'bad-number', word: '--time-ms', value: String(values['time-ms']) });
  if (parsed.positionals.length === 0) return misuse({ code: 'no-file' });
  const answers = (values['input'] ?? []) as readonly string[]; // `multiple` texts, all with a value by now.
  const options = {
    paths: parsed.positionals,
    json: values['json'] === true,
    trace: values['trace'] === true,
    answers,
    seed,
    timeMs,
    language,
  };
  return { kind: 'options', options };
}

function wholeNumber(value: unknown, least: number, most: number): number | null | 'bad' {
  if (value === undefined) return null;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : 'bad';
}

/** French unless the system says English: Marelle's first language. */
function languageOf(locale: string): 'fr' | 'en' {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
