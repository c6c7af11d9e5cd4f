import { readFileSync } from 'node:fs';

import { minify, type Plugin, type Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/** The app's own module. */
const APP = 'src/main.ts';
const SOURCE = 'src/ui/routing/early.js';
/**
 * Modules that a page needs to run its first program, by the first word of the page's address. The editor is none of them: a
 * plain text field stands in for it, and on a slow line the engine comes a second sooner without it.
 */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  lecon: ['src/ui/pages/LessonPage.svelte'],
  'bac-a-sable': ['src/ui/pages/PlaygroundPage.svelte'],
  c: ['src/ui/pages/PlaygroundPage.svelte'],
};

/**
 * Makes the built page arrive sooner on a slow line: the app's styles stand in the page itself, so that it is painted before
 * anything else has come, and what the page of the address needs is asked for at once. The nonce is that of the policy.
 */
export function earlyPlugin(nonce: string): Plugin {
  let styles = '';
  return {
    name: 'marelle-early',
    apply: 'build',
    generateBundle: {
      // Before lists are made of the style sheets that each script needs.
      order: 'pre',
      handler(_, bundle) {
        styles = takeStyles(bundle, chunkOf(bundle, APP));
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (_, { bundle }) => {
        if (bundle === undefined) return [];
        const source = readFileSync(SOURCE, 'utf8').replace('%FILES%', JSON.stringify(listFiles(bundle)));
        // A block keeps its names from the page.
        const { code } = await minify(SOURCE, `{${source}}`, { module: false });
        return [
          { tag: 'style', attrs: { nonce }, children: styles, injectTo: 'head' },
          { tag: 'script', children: code.trim(), injectTo: 'head' },
        ];
      },
    },
  };
}

/** Takes a script's style sheets out of the build; answers their text, as it is to stand in the page. */
function takeStyles(bundle: Bundle, { viteMetadata }: Rollup.OutputChunk): string {
  return [...(viteMetadata?.importedCss ?? [])]
    .map((name) => {
      const sheet = bundle[name];
      if (sheet?.type !== 'asset') throw new Error(`${name} is no style sheet.`);
      Reflect.deleteProperty(bundle, name);
      viteMetadata?.importedCss.delete(name);
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      return String(sheet.source).trim().replaceAll('url(./', `url(./${folder}`);
    })
    .join('');
}

/** Built files that each page of `PAGES` needs beyond the app, as addresses from the page. */
function listFiles(bundle: Bundle): Record<string, readonly string[]> {
  const app = scriptsOf(bundle, chunkOf(bundle, APP));
  const engine = Object.keys(bundle).filter((name) => name.endsWith('.wasm'));
  const lists = Object.entries(PAGES).map(([word, modules]) => {
    const scripts = new Set(modules.flatMap((module) => scriptsOf(bundle, chunkOf(bundle, module))));
    const later = [...scripts].filter((script) => !app.includes(script));
    return [word, [...engine, ...later.flatMap(filesOf)].map((file) => `./${file}`)] as const;
  });
  return Object.fromEntries(lists);
}

/** The built script that holds a module. */
function chunkOf(bundle: Bundle, module: string): Rollup.OutputChunk {
  for (const output of Object.values(bundle))
    if (output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(`/${module}`))) return output;
  throw new Error(`No built script holds ${module}.`);
}

/** A built script and those that it cannot begin without. */
function scriptsOf(bundle: Bundle, chunk: Rollup.OutputChunk): Rollup.OutputChunk[] {
  const found = new Set<Rollup.OutputChunk>();
  const visit = (name: string): void => {
    const output = bundle[name];
    if (output?.type !== 'chunk' || found.has(output)) return;
    found.add(output);
    output.imports.forEach(visit);
  };
  visit(chunk.fileName);
  return [...found];
}

function filesOf(chunk: Rollup.OutputChunk): string[] {
  return [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])];
}
