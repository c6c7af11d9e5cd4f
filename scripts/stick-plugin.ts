import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { build, type Plugin } from 'vite';

/** The mode of the second build, and the file that it makes. */
export const STICK_MODE = 'stick';
const STICK_FILE = 'marelle.html';

/** Unpacks the site and starts it: a classic script, since a browser loads no module from a folder. */
const LOADER = `(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('packed').textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.src = URL.createObjectURL(new Blob([await new Response(stream).text()], { type: 'text/javascript' }));
  document.body.append(script);
})().catch(() => { document.getElementById('old').hidden = false; });`;

/** Nothing is asked of anyone: what is not in the file is not there. Pictures in the page bring styles of their own under it. */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(LOADER).digest('base64')}' blob: 'wasm-unsafe-eval'`,
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'connect-src data:',
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** After the site's build, a second one makes the whole site once more as one file for a USB stick, `marelle.html`. */
export function stickPlugin(): Plugin {
  return {
    name: 'marelle-stick',
    apply: 'build',
    closeBundle: async () => {
      await build({ mode: STICK_MODE, logLevel: 'warn' });
    },
  };
}

/** Packs the one script and the one style sheet of the second build into a page. */
export function packPlugin(): Plugin {
  return {
    name: 'marelle-pack',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        let code = '';
        let style = '';
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === 'chunk') code += output.code;
          else if (name.endsWith('.css')) style += String(output.source);
          else this.error(`${name} would be missing on a stick.`);
          Reflect.deleteProperty(bundle, name);
        }
        this.emitFile({
          type: 'asset',
          fileName: STICK_FILE,
          source: pageOf(`${styleScript(style)}\n${code}`),
        });
      },
    },
  };
}

/** Text of a program that gives the page its styles, which are packed with the rest. */
function styleScript(style: string): string {
  return `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style)} }));`;
}

function pageOf(code: string): string {
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>Marelle</title>
  </head>
  <body>
    <div id="app"><p class="arriving">Marelle…</p></div>
    <p id="old" hidden>
      Ce navigateur est trop ancien pour Marelle. Essaie avec un Firefox ou un Chrome plus récent.
      <span lang="en">This browser is too old for Marelle. Try a more recent Firefox or Chrome.</span>
    </p>
    <script id="packed" type="text/plain">${gzipSync(code, { level: 9 }).toString('base64')}</script>
    <script>${LOADER}</script>
  </body>
</html>
`;
}
