import { join } from 'node:path';
import process from 'node:process';

import { build } from 'vite';

import { enginePlugin } from '../engine-plugin.ts';
import { guestTextPlugin } from '../guest-text-plugin.ts';
import { machineWords, readSection, writeSection } from '../write-benchmarks.ts';
import { browsers } from './browsers.ts';
import { slowerBy, type Findings } from './findings.ts';
import { runIn } from './run-in.ts';

/** Where the page is built to. */
const FOLDER = 'node_modules/.cache/marelle/browsers';

/**
 * Runs the sandbox's programs in each browser, or in those that the words name; other words are the only programs to run,
 * and nothing is written down then. The exit code is 0 when all went well, 1 when something went wrong, 2 when a browser cannot be had.
 */
export async function main(words: readonly string[]): Promise<number> {
  const named = browsers.filter(({ name }) => words.includes(name));
  const wanted = named.length === 0 ? browsers : named;
  const only = words.filter((word) => !browsers.some(({ name }) => name === word));
  await buildPage();
  const all: Findings[] = [];
  let isMissing = false;
  for (const browser of wanted) {
    const findings = await runIn(browser, FOLDER, only);
    if (findings === null) {
      console.error(`${browser.name}: cannot be had here (${browser.packages.join(', ')}).`);
      isMissing = true;
      continue;
    }
    all.push(findings);
    console.log(rowOf(findings));
    for (const fault of findings.faults) console.error(`${browser.name}: ${fault}`);
  }
  if (only.length === 0) await writeSection('browsers', tableOf(all, await readSection('browsers')));
  if (all.some(({ faults }) => faults.length > 0)) return 1;
  return isMissing ? 2 : 0;
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: 'scripts/browsers',
    base: './',
    logLevel: 'error',
    plugins: [guestTextPlugin(), enginePlugin()],
    worker: { format: 'iife', plugins: () => [guestTextPlugin(), enginePlugin()] },
    build: { outDir: join(process.cwd(), FOLDER), emptyOutDir: true, assetsInlineLimit: 0 },
  });
}

/** Rows of browsers that were not run this time stay; each row says when it was measured. */
function tableOf(all: readonly Findings[], before: string): string {
  const rows = browsers.map(({ name }) => {
    const findings = all.find(({ browser }) => browser === name);
    if (findings !== undefined) return `${rowOf(findings)} ${machineWords()} |`;
    return before.split('\n').find((line) => line.startsWith(`| ${name}`)) ?? '';
  });
  return [
    '| browser | programs | wrong | core after a kill (4 kinds) | kernel: worker | page, guarded | page, as published | worker ÷ best | measured |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.filter((row) => row !== ''),
  ].join('\n');
}

function rowOf({ browser, kernels, tried, shares, faults }: Findings): string {
  const version = /(?:Firefox|Chrome|Version)\/[\d.]+/.exec(kernels?.agent ?? '')?.[0] ?? '';
  const times = Object.values(kernels?.kernelsMs ?? {}).map((ms) => `${ms.toFixed(0)} ms`);
  const cells = [
    `${browser} ${version}`.trim(),
    String(tried),
    String(faults.length),
    shares.map((share) => share.toFixed(2)).join(', '),
    ...(times.length === 0 ? ['', '', ''] : times),
    kernels === null ? '' : slowerBy(kernels).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}
