import type { Settings } from '../settings/settings.svelte.ts';
import { fr, type Messages } from './fr.ts';
import type { PageLanguage } from './languages.ts';
import type { Speech } from './messages.ts';

const loaders: Readonly<Record<PageLanguage, () => Promise<Messages>>> = {
  fr: () => Promise.resolve(fr),
  en: async () => (await import('./en.ts')).en,
};

/** Words in the language of the settings. French is always there; other languages come when they are asked for. */
export class PageSpeech implements Speech {
  /** A language that was asked for and could not be fetched; null when all is well. */
  unreachable = $state.raw<PageLanguage | null>(null);

  readonly #settings: Settings;
  #shelf = $state.raw<Partial<Record<PageLanguage, Messages>>>({ fr });
  #wanted: PageLanguage | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get language(): PageLanguage {
    return this.#shelf[this.#settings.language] === undefined ? 'fr' : this.#settings.language;
  }

  get t(): Messages {
    return this.#shelf[this.language] ?? fr;
  }

  /** Changes the language once its words are here; the one asked for last wins. Never rejects. */
  async speak(language: PageLanguage): Promise<void> {
    this.#wanted = language;
    this.unreachable = null;
    try {
      const words = await loaders[language]();
      this.#shelf = { ...this.#shelf, [language]: words };
      if (this.#wanted === language) this.#settings.language = language;
    } catch {
      // The chunk could not be fetched: the page goes on in its language and says so.
      if (this.#wanted === language) this.unreachable = language;
    }
  }
}
