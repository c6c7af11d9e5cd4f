import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { preview } from 'vite';

import { findBrowser } from '../../scripts/find-browser.mjs';
import { packProgram } from '../../src/ui/playground/share-link.ts';
import { playgroundHref } from '../../src/ui/routing/route.ts';

/** The sub-path under which the built site is served: it must work under any. */
export const SUB_PATH = '/ecole/atelier-2026/marelle/';

/** The built site, served as plain files, and a browser to visit it. The caller disposes both with `close`. */
export interface Site {
  /** Full address of the start page, ending in a slash. */
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves `dist/` under `SUB_PATH` on a free port and starts a Chromium. Fails when the site is not built. */
export async function openSite(): Promise<Site> {
  const server = await preview({
    configFile: false,
    base: SUB_PATH,
    appType: 'mpa',
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server has no address.');
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Address of the playground with a program in it, as its own links are. */
export async function programAddress(site: Site, program: string): Promise<string> {
  return site.address + playgroundHref(await packProgram(program));
}

/** What a visit must not show: requests to other places, refused by the policy, or errors of the page. */
export interface Watch {
  readonly foreignRequests: string[];
  readonly complaints: string[];
}

/** A fresh visitor: own storage, French unless told otherwise, with everything watched. The caller closes the context. */
export async function visit(
  site: Site,
  options: {
    readonly locale?: string;
    readonly width?: number;
    readonly dark?: boolean;
    /** Whether fingers touch the screen, as on a phone. */
    readonly touch?: boolean;
    /** Without it the visitor wants less motion. */
    readonly motion?: boolean;
    /** Whether the site may keep itself for when there is no network. */
    readonly isKept?: boolean;
  } = {},
): Promise<{ context: BrowserContext; page: Page; watch: Watch }> {
  const width = options.width ?? 1280;
  const context = await site.browser.newContext({
    locale: options.locale ?? 'fr-FR',
    viewport: { width, height: width < 600 ? 780 : 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    hasTouch: options.touch === true,
    isMobile: options.touch === true,
    reducedMotion: options.motion === true ? 'no-preference' : 'reduce',
    // It fetches the whole site; tests/e2e/offline.test.ts is about it.
    serviceWorkers: options.isKept === true ? 'allow' : 'block',
  });
  // A busy machine brings everything late; what never comes still fails its test.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  return { context, page, watch: watchPage(site, context, page) };
}

/** Starts to note every request to another origin and every error of the page. */
export function watchPage(site: Site, context: BrowserContext, page: Page): Watch {
  const watch: Watch = { foreignRequests: [], complaints: [] };
  const origin = new URL(site.address).origin;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      watch.foreignRequests.push(url);
  });
  page.on('pageerror', (error) => watch.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.complaints.push(message.text());
  });
  return watch;
}
