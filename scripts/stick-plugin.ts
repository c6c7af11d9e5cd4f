import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { build, type Plugin } from 'vite';

/** The mode of the second build, and the file that it makes. */
export const STICK_MODE = 'stick';
const STICK_FILE = 'marelle.html';
/** Where the packed code stands in the page. */
const PLACE = '%CODE%';

/** The code page in which every byte is a sign. */
const CODE_PAGE = 'windows-1252';
/** Comes before a byte that a page cannot hold as it is, which then stands 64 higher. */
const ESCAPE = 0x3d;
/** Bytes that a page changes or that begin markup: NUL, the carriage return, `<`, and the escape itself. */
const ESCAPED: ReadonlySet<number> = new Set([0x00, 0x0d, 0x3c, ESCAPE]);

/**
 * Unpacks the site and starts it: a classic script, since a browser loads no module from a folder. Of the code page's signs
 * 27 have other numbers than their bytes: 128 and on, in order.
 */
const LOADER = `(async () => {
  const others = new TextDecoder('${CODE_PAGE}').decode(Uint8Array.from({ length: 32 }, (_, index) => 128 + index));
  const text = document.getElementById('packed').textContent;
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const shift = text.charCodeAt(at) === ${String(ESCAPE)} ? 64 : 0;
    if (shift > 0) at++;
    const code = text.charCodeAt(at);
    bytes[length++] = (code < 256 ? code : 128 + others.indexOf(text[at])) - shift;
  }
  const stream = new Blob([bytes.subarray(0, length)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.src = URL.createObjectURL(new Blob([await new Response(stream).text()], { type: 'text/javascript;charset=utf-8' }));
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

/** The page's bytes in its code page: markup around the packed code, in signs that all code pages share. */
function pageOf(code: string): Uint8Array {
  const [before = '', after = ''] = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="${CODE_PAGE}" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
    <title>Marelle</title>
  </head>
  <body>
    <div id="app"><p class="arriving">Marelle&hellip;</p></div>
    <p id="old" hidden>
      Ce navigateur est trop ancien pour Marelle. Essaie avec un Firefox ou un Chrome plus r&eacute;cent.
      <span lang="en">This browser is too old for Marelle. Try a more recent Firefox or Chrome.</span>
    </p>
    <script id="packed" type="text/plain">${PLACE}</script>
    <script>${LOADER}</script>
  </body>
</html>
`.split(PLACE);
  const packed = escapeBytes(gzipSync(code, { level: 9 }));
  return Buffer.concat([Buffer.from(before), packed, Buffer.from(after)]);
}

/** Bytes as the page can hold them. */
function escapeBytes(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes].flatMap((byte) => (ESCAPED.has(byte) ? [ESCAPE, byte + 64] : [byte])));
}
