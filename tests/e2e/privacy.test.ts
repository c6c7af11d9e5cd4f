import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSite, visit, type Site } from './site.ts';

/** Every kind of page there is; each is opened anew, as by a link. */
const PAGES = [
  '#/',
  '#/lecon/la-boucle-for/trois-parties',
  '#/lecon/la-boucle-for/tours-de-piste',
  '#/lecon/histoire-dont-tu-decides/metier',
  '#/lecon/motifs/carre',
  '#/bac-a-sable',
  '#/atelier',
  '#/reglages',
  '#/apropos',
  '#/nulle-part',
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe.each(PAGES)('the page %s', (route) => {
  test('asks for each file once and no other origin, breaks no rule of its policy, and sets no cookie', async () => {
    const { context, page, watch } = await visit(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.address + route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url, index) => asked.indexOf(url) < index)).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
    expect(watch.complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

test('a browser may install the site, wherever it lies, and keeps its icons without a network', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address);
  const tools = await context.newCDPSession(page);
  const { url, errors, data = '' } = await tools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.address}manifest.webmanifest`);
  const { icons, start_url: start } = JSON.parse(data) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
  }; // Its own text, which has no errors.
  expect(new URL(start, url).href).toBe(site.address);
  const sizes = await page.evaluate(
    async (names) => {
      const loaded = names.map(async (name) => {
        const image = new Image();
        image.src = name;
        await image.decode();
        return `${String(image.naturalWidth)}x${String(image.naturalHeight)}`;
      });
      return Promise.all(loaded);
    },
    icons.filter(({ sizes }) => sizes !== 'any').map(({ src }) => src),
  );
  expect(sizes).toEqual(icons.map((icon) => icon.sizes).filter((size) => size !== 'any'));
  const worker = await (await fetch(`${site.address}service-worker.js`)).text();
  for (const name of ['manifest.webmanifest', ...icons.map(({ src }) => src)])
    expect(worker).toContain(`"${name}"`);
  await context.close();
});

test('the policy forbids other origins, foreign scripts and inline scripts', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const answer = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    return { inlineRan: 'inlineRan' in window, answer };
  });
  expect(refused).toEqual({ inlineRan: false, answer: 'refused' });
  await context.close();
});

test('the policy binds the worker that runs the programs', async () => {
  const { context, page } = await visit(site);
  await page.goto(site.address);
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const code =
          "fetch('https://example.org/').then(() => postMessage('answered'), () => postMessage('refused'))";
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        worker.onmessage = (event) => {
          resolve(event.data);
        };
      }),
  );
  expect(answer).toBe('refused');
  await context.close();
});
