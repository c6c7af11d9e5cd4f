import { createContext } from 'svelte';

import type { PageLanguage } from '../messages/languages.ts';
import { defaultLanguage, parsePreferences, type Preferences } from './parse-preferences.ts';

/** Where preferences are kept; the browser's `localStorage` or its like. */
export type PreferenceStore = Pick<Storage, 'getItem' | 'setItem'>;

/** What the settings start from. */
export interface SettingsOptions {
  /** Null where the browser refuses storage: choices then last as long as the page. */
  readonly store: PreferenceStore | null;
  readonly key: string;
  /** Languages that the browser asks for, as BCP 47 tags, the most wanted first. */
  readonly asked: readonly string[];
}

/** How this student wants the page; every choice is kept on the device at once. */
export class Settings {
  #chosen = $state.raw() as Preferences;
  readonly #options: SettingsOptions;

  constructor(options: SettingsOptions) {
    this.#options = options;
    this.#chosen = parsePreferences(read(options));
  }

  get language(): PageLanguage {
    return this.#chosen.language ?? defaultLanguage(this.#options.asked);
  }

  set language(language: PageLanguage) {
    if (language !== this.language) this.#keep({ language });
  }

  get theme(): Preferences['theme'] {
    return this.#chosen.theme;
  }

  set theme(theme: Preferences['theme']) {
    this.#keep({ theme });
  }

  get textSize(): Preferences['textSize'] {
    return this.#chosen.textSize;
  }

  set textSize(textSize: Preferences['textSize']) {
    this.#keep({ textSize });
  }

  get editor(): Preferences['editor'] {
    return this.#chosen.editor;
  }

  set editor(editor: Preferences['editor']) {
    this.#keep({ editor });
  }

  #keep(change: Partial<Preferences>): void {
    this.#chosen = { ...this.#chosen, ...change };
    try {
      this.#options.store?.setItem(this.#options.key, JSON.stringify(this.#chosen));
    } catch {
      // Storage is full or was switched off: the choice holds until the page is left, which harms nobody.
    }
  }
}

/** The settings of the page, for any component in it; `provideSettings` is for the app and tests. */
export const [useSettings, provideSettings] = createContext<Settings>();

function read(options: SettingsOptions): string | null {
  try {
    return options.store?.getItem(options.key) ?? null;
  } catch {
    // Some browsers hand out a storage that refuses to be read.
    return null;
  }
}
