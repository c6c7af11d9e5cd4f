/** A text with insertions at some of its offsets, and the way back from the longer text to the original one. */
export class TextEdits {
  readonly #original: string;
  readonly #insertions: { readonly offset: number; text: string }[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  /**
   * Puts a text in front of an offset of the original; of several at one offset the earlier call comes first. Answers
   * a function that replaces what was inserted. The text must hold no line break, so that lines stay lines.
   */
  insert(offset: number, text: string): (replacement: string) => void {
    const insertion = { offset, text };
    this.#insertions.push(insertion);
    return (replacement) => {
      insertion.text = replacement;
    };
  }

  /** The longer text, with its insertions as pairs [offset in the original, length], in order. */
  apply(): EditedText {
    const ordered = this.#insertions.toSorted((a, b) => a.offset - b.offset); // Stable: calls keep their order.
    const parts: string[] = [];
    const insertions: [number, number][] = [];
    let done = 0;
    for (const { offset, text } of ordered) {
      parts.push(this.#original.slice(done, offset), text);
      insertions.push([offset, text.length]);
      done = offset;
    }
    parts.push(this.#original.slice(done));
    return { text: parts.join(''), insertions };
  }
}

/** What `TextEdits` made. */
export interface EditedText {
  readonly text: string;
  /** Pairs [offset in the original text, length of what was inserted there], by offset. UTF-16 code units. */
  readonly insertions: readonly (readonly [number, number])[];
}

/** Offset in the original of an offset in the edited text; a place inside an insertion is where it was inserted. */
export function originalOffset(insertions: EditedText['insertions'], offset: number): number {
  let shift = 0;
  for (const [at, length] of insertions) {
    if (at + shift >= offset) break;
    if (at + shift + length > offset) return at;
    shift += length;
  }
  return offset - shift;
}

/** The stretch of the original that a stretch of the edited text stands for; a text that is no stretch of it stays. */
export function originalText(edited: EditedText, original: string, stretch: string): string {
  const start = edited.text.indexOf(stretch);
  if (start < 0) return stretch;
  return original.slice(
    originalOffset(edited.insertions, start),
    originalOffset(edited.insertions, start + stretch.length),
  );
}
