import type { Plugin } from 'vite';

/**
 * Style elements of the editor carry this nonce (see ProgramEditor). It is no secret: the page holds no
 * untrusted markup at all, so the nonce has only to tell the editor's styles from none.
 */
const STYLE_NONCE = 'marelle';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' 'nonce-${STYLE_NONCE}'`,
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the Content Security Policy into the built page; the dev server needs its own socket and goes without. */
export function cspPlugin(): Plugin {
  return {
    name: 'marelle-csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
