import { createContext } from 'svelte';

import type { Messages } from './fr.ts';
import type { PageLanguage } from './languages.ts';

/** The page's words; the getters follow a change of language. */
export interface Speech {
  readonly t: Messages;
  /** Language of the words. */
  readonly language: PageLanguage;
}

/** `useMessages()` returns the page's words to any component in it; `provideMessages` is for the app and tests. */
export const [useMessages, provideMessages] = createContext<Speech>();
