import type { Notebook } from './notebook.svelte.ts';

/** Puts a file among the browser's downloads. False where a policy of the device forbids that. */
export function downloadFile(name: string, content: Blob): boolean {
  try {
    const url = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
    return true;
  } catch {
    return false; // A policy of the device forbids downloads.
  }
}

/** Puts the student's whole work among the downloads. */
export function downloadNotebook(notebook: Notebook): void {
  downloadFile('carnet-marelle.json', new Blob([notebook.exportText()], { type: 'application/json' }));
}
