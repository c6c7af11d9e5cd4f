import { beforeEach, expect, test } from 'vitest';

import { createBrowserStore } from '../../../src/ui/storage/browser-store.ts';

const PATH = '/browser-store-test';
const JOTTED = `marelle:${PATH}:jotted`;

beforeEach(() => createBrowserStore(PATH).clear());

test('what a page jotted down as it went is among the records of the next one, and jotted no more', async () => {
  createBrowserStore(PATH).jot([['work/a/b', { updatedAt: 2 }]]);
  const next = createBrowserStore(PATH);
  expect(await next.entries()).toEqual([['work/a/b', { updatedAt: 2 }]]);
  expect(await next.read('work/a/b')).toEqual({ updatedAt: 2 });
  expect(localStorage.getItem(JOTTED)).toBe(null);
});

test('what another tab has written since is not replaced', async () => {
  const store = createBrowserStore(PATH);
  store.jot([['work/a/b', { updatedAt: 2, by: 'the page that went' }]]);
  await store.write('work/a/b', { updatedAt: 3, by: 'another tab' });
  expect(await store.entries()).toEqual([['work/a/b', { updatedAt: 3, by: 'another tab' }]]);
});

test('notes that cannot be read keep nobody from the records', async () => {
  const store = createBrowserStore(PATH);
  await store.write('work/a/b', 1);
  localStorage.setItem(JOTTED, '[["work/a/b", {"updatedAt"');
  expect(await store.entries()).toEqual([['work/a/b', 1]]);
});

test('forgetting everything forgets what was jotted down', async () => {
  const store = createBrowserStore(PATH);
  store.jot([['work/a/b', { updatedAt: 2 }]]);
  await store.clear();
  expect(await store.entries()).toEqual([]);
});
