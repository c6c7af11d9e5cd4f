// The site without a network. scripts/offline-plugin.ts writes the two constants at build and puts this file beside the page.

/** Changes whenever a built file does. */
const VERSION = '%VERSION%';
/** Path of each built file → SHA-256 of its content in hexadecimal. */
const FILES = new Map(JSON.parse('%FILES%'));

const scope = new URL(self.registration.scope);
// Two sites may live on one server: each has its own stores.
const prefix = `marelle:${scope.pathname}:`;
const BUILT = `${prefix}built:${VERSION}`;
/** What a school has put beside the site, as it was last seen. */
const SCHOOL = `${prefix}school`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuilt());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('message', (event) => {
  const { data } = event;
  if (data?.type === 'keep' && Array.isArray(data.urls)) event.waitUntil(keepSeen(data.urls));
  if (data?.type === 'take-over-if-alone') event.waitUntil(takeOverIfAlone());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || path === null) return;
  const isBuilt = FILES.has(path) || path.startsWith('assets/');
  event.respondWith(isBuilt ? fromBuilt(path, request) : fromNetwork(request));
});

/** Path from the site's folder; null for what is not the site's. */
function pathOf(address) {
  const url = new URL(address);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  return decodeURIComponent(url.pathname.slice(scope.pathname.length)) || 'index.html';
}

/** Puts every built file into the store of this version, or none: one that is of another version refuses them all. */
async function keepBuilt() {
  const store = await caches.open(BUILT);
  try {
    await Promise.all([...FILES].map(([path, hash]) => keepFile(store, path, hash)));
  } catch (error) {
    await caches.delete(BUILT);
    throw error;
  }
}

async function keepFile(store, path, hash) {
  const url = new URL(path, scope).href;
  const known = await caches.match(url);
  if (known !== undefined && (await isContent(known.clone(), hash))) {
    await store.put(url, known);
    return;
  }
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok || !(await isContent(response.clone(), hash)))
    throw new Error(`${path} is of another version`);
  await store.put(url, response);
}

async function isContent(response, hash) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** The version before stays as long as a page of it may be open: its parts have names of their own. */
async function takeOver() {
  const before = (await caches.keys()).filter((name) => name.startsWith(`${prefix}built:`) && name !== BUILT);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const name of pages.length === 0 ? before : before.slice(0, -1)) await caches.delete(name);
  await self.clients.claim();
}

/** A new version waits until no page of the old one is open, so that no page gets parts of both. */
async function takeOverIfAlone() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await self.skipWaiting();
}

async function fromBuilt(path, request) {
  const url = new URL(path, scope).href;
  const own = await (await caches.open(BUILT)).match(url);
  return own ?? (FILES.has(path) ? undefined : await caches.match(url)) ?? fetch(request);
}

/** A mentor's changes show at once; without a network, what was there last. */
async function fromNetwork(request) {
  try {
    const response = await fetch(request);
    await keepIfReal(request.url, response);
    return response;
  } catch (error) {
    const kept = await (await caches.open(SCHOOL)).match(request.url);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** What was read before this worker was there. */
async function keepSeen(urls) {
  await Promise.all(
    urls.map(async (url) => {
      const path = pathOf(url);
      if (path === null || FILES.has(path) || path === 'service-worker.js') return;
      const response = await fetch(url).catch(() => null);
      if (response !== null) await keepIfReal(url, response).catch(() => undefined);
    }),
  );
}

/** A page in the place of a file, such as the login page of a network, takes the place of nothing. */
async function keepIfReal(url, response) {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || response.redirected || type.startsWith('text/html')) return;
  // Whole or not at all: a connection may break off in the middle.
  const body = await response.clone().arrayBuffer();
  const { status, headers } = response;
  await (await caches.open(SCHOOL)).put(url, new Response(body, { status, headers }));
}
