// Runs before the app is here and asks at once for what the page that the address names will need; the app by itself would
// ask a round trip later. scripts/early-plugin.ts writes the lists at build and puts this text into the page.

/** @type {unknown} */
const told = JSON.parse('%FILES%');
/** Built files by the first word of an address's fragment. */
const files = /** @type {Readonly<Record<string, readonly string[]>>} */ (told);
const [, word = ''] = /^#\/?([a-z-]+)/.exec(location.hash) ?? [];

for (const file of files[word] ?? []) {
  const link = document.createElement('link');
  link.crossOrigin = '';
  link.href = file;
  link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
  if (file.endsWith('.css')) link.as = 'style';
  if (file.endsWith('.wasm')) link.as = 'fetch';
  document.head.append(link);
}
