import type { Diagnosis, DiagnosisKey } from '../../lessons/diagnosis/catalogue.ts';
import type { Owner } from '../../lessons/diagnosis/model/members.ts';
import { parseSentence, plainSentence } from './sentence.ts';
import type { ExplanationWords, Sentence } from './sentence.ts';

/** Sentences by key: what there is, then what to try; the second may be empty. Code is between backticks, parameters in braces. */
export type Sentences = Readonly<Record<string, readonly [what: string, advice: string]>>;

/** The words of one language for everything that can be told about a program. */
export interface DiagnosisLanguage {
  readonly sentences: Readonly<Record<DiagnosisKey, readonly [what: string, advice: string]>>;
  /** Names of signs, for `{the:…}`. */
  readonly signs: Readonly<Record<string, string>>;
  /** Names of kinds of values, for `{a:…}`. */
  readonly owners: Readonly<Record<Owner, string>>;
  /** What says where, before the sentence. */
  readonly atLine: (line: string) => string;
  readonly number: Intl.NumberFormat;
}

/** Longest value of a parameter that a sentence shows, in UTF-16 code units. */
const MAX_VALUE = 60;

/** The sentences of a diagnosis. */
export function explain({ key, params }: Diagnosis, language: DiagnosisLanguage): ExplanationWords {
  const [what, advice] = language.sentences[key];
  return {
    what: filled(what, params, language),
    advice: advice === '' ? null : filled(advice, params, language),
  };
}

/** The same as one plain text, with its place first. */
export function tellPlainly(diagnosis: Diagnosis, language: DiagnosisLanguage): string {
  const { what, advice } = explain(diagnosis, language);
  const { span } = diagnosis;
  const where = span === null ? '' : language.atLine(language.number.format(span.line));
  return where + [what, ...(advice === null ? [] : [advice])].map(plainSentence).join(' ');
}

/** A parameter may hold a backtick itself, so that it is put in after the code has been told from the words. */
function filled(pattern: string, params: Diagnosis['params'], language: DiagnosisLanguage): Sentence {
  const { texts, codes } = parseSentence(pattern);
  const fill = (part: string): string =>
    part.replace(/\{(?:(\w+):)?(\w+)\}/g, (_, form: string | undefined, name: string) => {
      const value = params[name] ?? '';
      if (form !== undefined) return named(form, String(value), language);
      return typeof value === 'number' ? language.number.format(value) : shortened(value);
    });
  return { texts: texts.map(fill), codes: codes.map(fill) };
}

/** The word for a sign or for a kind of value, with a capital where the form has one. */
function named(form: string, value: string, { signs, owners }: DiagnosisLanguage): string {
  const words: Readonly<Record<string, string>> = form.toLowerCase() === 'the' ? signs : owners;
  const word = Object.hasOwn(words, value) ? (words[value] ?? '') : value;
  return /^[A-Z]/.test(form) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function shortened(value: string): string {
  return value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE - 1)}…`;
}
