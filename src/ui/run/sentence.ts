/** A sentence in which some words are code: `texts` has one entry more than `codes`; text, code, text, … text. */
export interface Sentence {
  readonly texts: readonly string[];
  readonly codes: readonly string[];
}

/** A piece of a sentence that is shown as code. */
export interface CodeWord {
  readonly code: string;
}

/** Marks a word of a `sentence` as code. */
export function code(text: string): CodeWord {
  return { code: text };
}

/** Tag of a template that makes a sentence; strings and numbers become plain words, `code(…)` becomes code. */
export function sentence(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | CodeWord)[]
): Sentence {
  const texts = [strings[0] ?? ''];
  const codes: string[] = [];
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? '';
    if (typeof value === 'object') {
      codes.push(value.code);
      texts.push(after);
    } else {
      texts.push(`${texts.pop() ?? ''}${value}${after}`);
    }
  });
  return { texts, codes };
}

/** One sentence made of pieces that follow each other. */
export function joined(...pieces: readonly Sentence[]): Sentence {
  const texts = [''];
  for (const piece of pieces) {
    const [first = '', ...others] = piece.texts;
    texts.push(`${texts.pop() ?? ''}${first}`, ...others);
  }
  return { texts, codes: pieces.flatMap(({ codes }) => codes) };
}

/** The sentence as plain words, for a screen reader's announcement. */
export function plainSentence({ texts, codes }: Sentence): string {
  return texts.map((text, index) => text + (codes[index] ?? '')).join('');
}

/** A sentence whose code stands between backticks. */
export function parseSentence(text: string): Sentence {
  const parts = text.split('`');
  return {
    texts: parts.filter((_, index) => index % 2 === 0),
    codes: parts.filter((_, index) => index % 2 === 1),
  };
}

/** What happened, and what to try; `advice` is null when there is nothing to do. */
export interface ExplanationWords {
  readonly what: Sentence;
  readonly advice: Sentence | null;
}
