import { createContext } from 'svelte';

import type { Settings } from '../settings/settings.svelte.ts';

/** The page's words and language, for everything inside it; reads follow a change of language. */
export const [useMessages, provideMessages] = createContext<Settings>();
