import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import process from 'node:process';

import { build } from 'vite';

import { enginePlugin } from '../engine-plugin.ts';
import { guestTextPlugin } from '../guest-text-plugin.ts';
import { machineWords, readSection, writeSection } from '../write-benchmarks.ts';
import { browsers, endBrowser, startBrowser, type Browser } from './browsers.ts';
import { coreShare } from './measure-processor.ts';
import { KILLED, type BrowserReport } from './report.ts';

/** Where the page is built to. */
const FOLDER = 'node_modules/.cache/marelle/browsers';
/** Longest time in milliseconds for one browser: what it has told until then counts, and that it did not end is a fault. */
const PATIENCE_MS = 720_000;
/** A browser that has told nothing for so many milliseconds stands still: a fault, and a new window goes on after the program. */
const SILENCE_MS = 90_000;
/** Windows of one browser that may stand still. */
const MOST_SILENCES = 5;
/** Programs between two lines that say how far it is. */
const SAID_EVERY = 20;
/** Time in milliseconds after a kill in which the engine's own limit has certainly come. */
const SETTLE_MS = 2500;
/** Most of one core that may still be used then. */
const MOST_SHARE = 0.5;
/** Most that our way to run may be slower than the best way in the same browser. */
const MOST_SLOWER = 1.5;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

type Kernels = Extract<BrowserReport, { kind: 'kernels' }>;

interface Verdict {
  readonly browser: string;
  readonly kernels: Kernels | null;
  readonly tried: number;
  /** Part of a core that was used after each kill. */
  readonly shares: readonly number[];
  readonly faults: readonly string[];
}

/**
 * Runs the sandbox's programs in each browser, or in those that the words name; other words are the only programs to run,
 * and nothing is written down then. The exit code is 0 when all went well, 1 when something went wrong, 2 when a browser cannot be had.
 */
export async function main(words: readonly string[]): Promise<number> {
  const named = browsers.filter(({ name }) => words.includes(name));
  const wanted = named.length === 0 ? browsers : named;
  const only = words.filter((word) => !browsers.some(({ name }) => name === word));
  await buildPage();
  const verdicts: Verdict[] = [];
  let isMissing = false;
  for (const browser of wanted) {
    const verdict = await runIn(browser, only);
    if (verdict === null) {
      console.error(`${browser.name}: cannot be had here (${browser.packages.join(', ')}).`);
      isMissing = true;
      continue;
    }
    verdicts.push(verdict);
    console.log(rowOf(verdict));
    for (const fault of verdict.faults) console.error(`${browser.name}: ${fault}`);
  }
  if (only.length === 0) await writeSection('browsers', tableOf(verdicts, await readSection('browsers')));
  if (verdicts.some(({ faults }) => faults.length > 0)) return 1;
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

/** One browser's whole run; null when it is not here. */
async function runIn(browser: Browser, only: readonly string[]): Promise<Verdict | null> {
  const shares: number[] = [];
  const faults: string[] = [];
  const found: { kernels: Kernels | null; tried: number; program: string; child: ChildProcess | null } = {
    ...{ kernels: null, tried: 0, program: 'the beginning', child: null },
  };
  let silence: NodeJS.Timeout | undefined;
  let hear: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = await serve(async (report) => {
    hear();
    switch (report.kind) {
      case KILLED: {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        const share = await coreShare(found.child?.pid ?? process.pid);
        shares.push(share);
        if (share > MOST_SHARE) faults.push(`${share.toFixed(2)} of a core burns after ${report.program}`);
        return;
      }
      case 'kernels':
        found.kernels = report;
        faults.push(...report.wrong, ...slowness(report));
        return;
      case 'progress':
        found.tried = report.tried;
        found.program = report.program;
        faults.push(...report.wrong);
        if (report.tried % SAID_EVERY === 0 || report.tried === report.all)
          console.error(`${browser.name}: ${report.tried} of ${report.all} programs`);
        return;
      case 'broken':
        faults.push(report.detail);
        finish();
        return;
      case 'done':
        faults.push(...report.wrong);
        finish();
    }
  });
  const { port } = server.address() as { port: number }; // Listening on a port, so it is no text.
  /** Opens a window that goes on where the last one stood. */
  const open = async (): Promise<boolean> => {
    const wishes = new URLSearchParams([['from', String(found.tried)], ...only.map((id) => ['only', id])]);
    const child = await startBrowser(browser, `http://127.0.0.1:${port}/?${wishes}`);
    found.child = child;
    child?.on('exit', (code) => {
      faults.push(`ended by itself (${String(code)})`);
      finish();
    });
    return child !== null;
  };
  const close = (): void => {
    found.child?.removeAllListeners('exit');
    if (found.child !== null) endBrowser(found.child);
  };
  if (!(await open())) {
    server.close();
    return null;
  }
  let silences = 0;
  hear = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      faults.push(`stood still after ${found.program}`);
      silences += 1;
      close();
      found.tried += 1; // The program that it stood at.
      if (silences < MOST_SILENCES) void open().then(hear);
      else finish();
    }, SILENCE_MS);
  };
  hear();
  const patience = setTimeout(() => {
    faults.push(`did not end within ${PATIENCE_MS / 1000} s`);
    finish();
  }, PATIENCE_MS);
  await over;
  clearTimeout(patience);
  clearTimeout(silence);
  close();
  server.close();
  server.closeAllConnections();
  return { browser: browser.name, kernels: found.kernels, tried: found.tried, shares, faults };
}

function slowness(kernels: Kernels): string[] {
  const ratio = slowerBy(kernels);
  return ratio > MOST_SLOWER ? [`the worker is ${ratio.toFixed(2)} times slower than the best way`] : [];
}

function slowerBy({ kernelsMs }: Kernels): number {
  const times = Object.values(kernelsMs);
  return (times[0] ?? 0) / Math.min(...times);
}

function serve(receive: (report: BrowserReport) => Promise<void>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'POST') {
      void bodyOf(request)
        .then((text) => receive(JSON.parse(text) as BrowserReport)) // Our own page speaks.
        .then(() => response.end());
      return;
    }
    const name = path === '/' ? 'index.html' : path.slice(1);
    readFile(join(FOLDER, name)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  // A word sent over a connection that is just being closed may never arrive.
  server.keepAliveTimeout = PATIENCE_MS;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // No encoding is set, so these are bytes.
  return Buffer.concat(parts).toString('utf8');
}

/** Rows of browsers that were not run this time stay; each row says when it was measured. */
function tableOf(verdicts: readonly Verdict[], before: string): string {
  const rows = browsers.map(({ name }) => {
    const verdict = verdicts.find(({ browser }) => browser === name);
    if (verdict !== undefined) return `${rowOf(verdict)} ${machineWords()} |`;
    return before.split('\n').find((line) => line.startsWith(`| ${name}`)) ?? '';
  });
  return [
    '| browser | programs | wrong | core after a kill (4 kinds) | kernel: worker | page, guarded | page, as published | worker ÷ best | measured |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.filter((row) => row !== ''),
  ].join('\n');
}

function rowOf({ browser, kernels, tried, shares, faults }: Verdict): string {
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
