import { createRawSnippet } from 'svelte';
import type { Snippet } from 'svelte';

/** A pane that holds nothing but its name. */
export function aPane(name: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<p>${name}</p>` }));
}
