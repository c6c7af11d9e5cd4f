import { createContext } from 'svelte';

import type { Notebook } from './notebook.svelte.ts';

/** The notebook of the page, for any component in it; `provideNotebook` is for the app and tests. */
export const [useNotebook, provideNotebook] = createContext<Notebook>();
