import { createContext } from 'svelte';

import type { InstrumentsMessages } from './instruments-fr.ts';

/** What the instruments read from the page around them; its getters follow a change of language or settings. */
export interface InstrumentsSetting {
  readonly words: InstrumentsMessages;
  /** Language of the words, as an ISO 639 code. */
  readonly language: string;
  /** Whether the student chose a plain text area in place of the editor. */
  readonly isPlain: boolean;
  /** Whether programs may be heard. */
  readonly isSoundOn: boolean;
  readonly setSound: (isOn: boolean) => void;
}

/** The page's setting, for the instruments in it. */
export const [useInstruments, provideInstruments] = createContext<InstrumentsSetting>();
