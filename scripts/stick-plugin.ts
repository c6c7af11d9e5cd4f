import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { build, type Plugin } from 'vite';

/** The mode of the second build, and the file that it makes. */
export const STICK_MODE = 'stick';
const STICK_FILE = 'marelle.html';

/**
 * Unpacks the site and starts it: a classic script, since a browser loads no module from a folder. Five signs hold four bytes:
 * the 85 from ( to } without <, which begins markup.
 */
const LOADER = `(async () => {
  const text = document.getElementById('packed').textContent;
  const packed = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let word = 0;
    for (let sign = at; sign < at + 5; sign++) {
      const code = text.charCodeAt(sign);
      word = word * 85 + code - (code > 60 ? 41 : 40);
    }
    packed.setUint32((at / 5) * 4, word);
  }
  const bytes = new Uint8Array(packed.buffer, 4, packed.getUint32(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
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
    <script id="packed" type="text/plain">${asSigns(gzipSync(code, { level: 9 }))}</script>
    <script>${LOADER}</script>
  </body>
</html>
`;
}

/** Bytes as signs that the loader reads, their number in the first word. */
function asSigns(bytes: Uint8Array): string {
  const padded = new DataView(new ArrayBuffer(4 + Math.ceil(bytes.length / 4) * 4));
  padded.setUint32(0, bytes.length);
  new Uint8Array(padded.buffer).set(bytes, 4);
  const signs: number[] = [];
  for (let at = 0; at < padded.byteLength; at += 4) {
    let word = padded.getUint32(at);
    const five: number[] = [];
    for (let count = 0; count < 5; count++) {
      const digit = word % 85;
      five.unshift(digit + (digit >= 20 ? 41 : 40));
      word = Math.floor(word / 85);
    }
    signs.push(...five);
  }
  return new TextDecoder().decode(Uint8Array.from(signs));
}
