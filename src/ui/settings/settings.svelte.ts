import * as v from 'valibot';

import type { Catalogue } from '../../lessons/catalogue.ts';
import { fr } from '../messages/fr.ts';
import type { Messages } from '../messages/fr.ts';

const schema = v.object({
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist(['normal', 'large', 'larger']),
  isPlain: v.boolean(),
  isSoundOn: v.optional(v.boolean(), false),
});

/** What a student chooses about the page. */
export type Choices = v.InferOutput<typeof schema>;

/** Where the choices are kept; a store that refuses only means that they are forgotten. */
export interface ChoiceStore {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** The built-in table of contents: the French one at once, those of other languages when they are fetched. */
export interface Contents {
  readonly catalogue: Catalogue;
  readonly load: (language: Choices['language']) => Promise<Catalogue>;
}

/** Reads stored choices; anything that is not whole and right counts as none. */
export function parseChoices(text: string | null): Choices | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // No JSON: somebody else's text, or a broken store.
  }
}

/** French unless every language that the browser asks for is another one and English is among them. */
export function languageFor(wanted: readonly string[]): Choices['language'] {
  const codes = wanted.map((code) => code.slice(0, 2).toLowerCase());
  return !codes.includes('fr') && codes.includes('en') ? 'en' : 'fr';
}

/** The choices of this device, and the words and the table of contents that follow from them. Made once by the app. */
export class Settings {
  choices = $state.raw() as Choices;
  words = $state.raw<Messages>(fr);
  /** What is built in, in `language`. */
  catalogue = $state.raw() as Catalogue;
  /** Language of `words`: the chosen one as soon as its words are here. */
  language = $state.raw<Choices['language']>('fr');
  readonly #store: ChoiceStore;
  readonly #contents: Contents;

  constructor(store: ChoiceStore, wanted: readonly string[], contents: Contents) {
    this.#store = store;
    this.#contents = contents;
    this.catalogue = contents.catalogue;
    this.choices = parseChoices(store.read()) ?? {
      language: languageFor(wanted),
      theme: 'system',
      textSize: 'normal',
      isPlain: false,
      isSoundOn: false,
    };
  }

  /** Fetches the words of the chosen language. French stays when they cannot be had. */
  async loadWords(): Promise<void> {
    const { language } = this.choices;
    if (language === 'fr') {
      this.words = fr;
      this.catalogue = this.#contents.catalogue;
      this.language = 'fr';
      return;
    }
    try {
      const [{ en }, contents] = await Promise.all([
        import('../messages/en.ts'),
        this.#contents.load(language),
      ]);
      if (this.choices.language !== language) return;
      this.words = en;
      this.catalogue = contents;
      this.language = 'en';
    } catch {
      // A chunk could not be fetched; the page goes on in French and tries again at the next choice.
      this.choices = { ...this.choices, language: 'fr' };
    }
  }

  /** Takes a choice over, keeps it, and shows it. */
  change(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    this.#store.write(JSON.stringify(this.choices));
    if (change.language !== undefined) void this.loadWords();
  }
}
