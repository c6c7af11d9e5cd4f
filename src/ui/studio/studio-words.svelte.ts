import { createContext } from 'svelte';

import type { StudioMessages } from '../messages/studio-fr.ts';

/** Words of the studio; they come in a chunk of their own, for mentors only. */
export class StudioWords {
  /** Null until the first language is here. */
  words = $state.raw<StudioMessages | null>(null);
  /** Language of `words`. */
  language = $state.raw<'fr' | 'en'>('fr');
  #wanted: 'fr' | 'en' | null = null;

  /** Fetches the words of a language; the language asked for last wins. Rejects when they cannot be fetched. */
  async show(language: 'fr' | 'en'): Promise<void> {
    this.#wanted = language;
    const words =
      language === 'fr'
        ? (await import('../messages/studio-fr.ts')).studioFr
        : (await import('../messages/studio-en.ts')).studioEn;
    if (this.#wanted !== language) return;
    this.words = words;
    this.language = language;
  }
}

/** The studio's words for everything inside it; reads follow a change of language. */
export interface StudioSetting {
  readonly words: StudioMessages;
  readonly language: 'fr' | 'en';
}

/** The studio's words, provided by its page. */
export const [useStudio, provideStudio] = createContext<StudioSetting>();
