import { createHash } from 'node:crypto';

import type { Plugin } from 'vite';

/**
 * Style elements of the page and of the editor carry this nonce (see ProgramEditor). It is no secret: the page holds no
 * untrusted markup at all, so the nonce has only to tell our own styles from none.
 */
export const STYLE_NONCE = 'marelle';

const INLINE_SCRIPT = /<script>([^]*?)<\/script>/g;

/**
 * Writes the Content Security Policy into the built page: of scripts that stand in it, the policy names the content. The
 * dev server needs its own socket and goes without. To stand after all plugins that write into the page.
 */
export function cspPlugin(): Plugin {
  return {
    name: 'marelle-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

function policyFor(html: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    `style-src 'self' 'nonce-${STYLE_NONCE}'`,
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
