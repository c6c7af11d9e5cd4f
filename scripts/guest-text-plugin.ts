import { minify, type Plugin } from 'vite';

const GUEST_TEXT = /[\\/](?:guest|harness)[\\/](?:lazy[\\/](?:[\w-]+[\\/])?)?[\w-]+\.js\?raw$/;

/**
 * Code that travels to the engine as text goes without comments, white space and long local names. Names of the module
 * itself stay: the modules are joined by them.
 */
export function guestTextPlugin(): Plugin {
  return {
    name: 'marelle-guest-text',
    enforce: 'pre',
    transform: shortenGuestText,
  };
}

/** The module of a guest text with the text made short; null for any other module. Rejects for a text that is no JavaScript. */
export async function shortenGuestText(
  module: string,
  id: string,
): Promise<{ readonly code: string; readonly map: null } | null> {
  if (!GUEST_TEXT.test(id)) return null;
  // Vite has made the file a module that exports its text.
  const text: unknown = JSON.parse(module.slice(module.indexOf('"'), module.lastIndexOf('"') + 1));
  if (typeof text !== 'string') return null;
  const { code, errors } = await minify(id.replace(/\?raw$/, ''), text, {
    module: true,
    compress: false,
    mangle: { toplevel: false, keepNames: { function: true, class: true } },
    codegen: { removeWhitespace: true, legalComments: 'none' },
  });
  if (errors[0] !== undefined) throw new Error(`${id}: ${errors[0].message}`);
  return { code: `export default ${JSON.stringify(code)};`, map: null };
}
