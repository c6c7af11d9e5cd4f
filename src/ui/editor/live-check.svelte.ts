import type { Diagnosis } from '../../lessons/diagnosis/catalogue.ts';

/** Time in milliseconds without typing after which a text is looked at. */
const PAUSE_MS = 1500;

/** Where a student is in a text: the line is counted from 1, null when it is not known. */
export interface TypingPlace {
  readonly text: string;
  readonly line: number | null;
}

/**
 * Looks at a text while it is written: after a pause, or when its line is left; never at the line that is being typed.
 * `read` says why a text cannot be read.
 */
export class LiveCheck {
  /** Why the text cannot be read; null while it can, or while nobody has looked. */
  diagnosis = $state.raw<Diagnosis | null>(null);

  readonly #read: (text: string) => Promise<Diagnosis | null>;
  #typed: TypingPlace | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(read: (text: string) => Promise<Diagnosis | null>) {
    this.#read = read;
  }

  /** The student has changed the text. What was told stays only while its line is as it was, until the next look. */
  typed(place: TypingPlace): void {
    const told = this.diagnosis?.span?.line ?? 0;
    if (lineOf(this.#typed, told) !== lineOf(place, told)) this.diagnosis = null;
    this.#typed = place;
    this.#stopWaiting();
    this.#timer = setTimeout(() => {
      void this.#look();
    }, PAUSE_MS);
  }

  /** The cursor has moved: a line that was left is looked at without waiting. */
  moved(line: number): void {
    if (this.#timer === null || this.#typed === null || this.#typed.line === line) return;
    void this.#look();
  }

  /** The page shows a text: what was told about another one is forgotten. */
  follow(text: string): void {
    if (this.#typed !== null && this.#typed.text !== text) this.clear();
  }

  /** Forgets what was told and what was typed: the text is another one, or its run tells more. */
  clear(): void {
    this.#stopWaiting();
    this.#typed = null;
    this.diagnosis = null;
  }

  async #look(): Promise<void> {
    this.#stopWaiting();
    const typed = this.#typed;
    if (typed === null) return;
    const found = await this.#read(typed.text);
    // Typing went on, or another text came, while the reader was loading.
    if (this.#typed === typed) this.diagnosis = found;
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function lineOf(place: TypingPlace | null, line: number): string | undefined {
  return place?.text.split('\n')[line - 1];
}
