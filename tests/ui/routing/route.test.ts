import { expect, test } from 'vitest';

import { lessonHref, parseRoute, playgroundHref, studioHref } from '../../../src/ui/routing/route.ts';

test.each([
  ['', { kind: 'map' }],
  ['#', { kind: 'map' }],
  ['#/', { kind: 'map' }],
  ['#/lecon/ma-lecon', { kind: 'lesson', lesson: 'ma-lecon', step: null }],
  ['#/lecon/ma-lecon/', { kind: 'lesson', lesson: 'ma-lecon', step: null }],
  ['#/lecon/ma-lecon/etape-2', { kind: 'lesson', lesson: 'ma-lecon', step: 'etape-2' }],
  ['#/atelier', { kind: 'studio', draft: null, step: null }],
  ['#/atelier/d1x/etape-2', { kind: 'studio', draft: 'd1x', step: 'etape-2' }],
  ['#/reglages', { kind: 'settings' }],
  ['#/bac-a-sable', { kind: 'playground', shared: null }],
  ['#/bac-a-sable/c=Ab-_9', { kind: 'playground', shared: 'Ab-_9' }],
  ['#c=a/b+c=', { kind: 'playground', shared: 'a/b+c=' }],
  ['#/apropos/', { kind: 'about' }],
])('%s is a page', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test.each([
  '#/lecon',
  '#/lecon/',
  '#/lecon/Ma-Lecon',
  '#/lecon/../../etc',
  '#/lecon/a/b/c',
  '#/lecon/__proto__',
  '#/lecon/a%20b',
  '#/<script>',
  '#/reglages/x',
  '#/bac-a-sable/x',
  '#javascript:alert(1)',
  '#/atelier/A b',
  '#/atelier/a/b/c',
])('%s is no page', (hash) => {
  expect(parseRoute(hash)).toEqual({ kind: 'unknown' });
});

test('the address of a step is read back as that step', () => {
  expect(parseRoute(lessonHref('a-b', 'c'))).toEqual({ kind: 'lesson', lesson: 'a-b', step: 'c' });
});

test('the address of a draft and of a step of it is read back as that', () => {
  expect(parseRoute(studioHref())).toEqual({ kind: 'studio', draft: null, step: null });
  expect(parseRoute(studioHref('d1'))).toEqual({ kind: 'studio', draft: 'd1', step: null });
  expect(parseRoute(studioHref('d1', 'a'))).toEqual({ kind: 'studio', draft: 'd1', step: 'a' });
});

test('addresses of the playground lead back to it', () => {
  expect(parseRoute(playgroundHref())).toEqual({ kind: 'playground', shared: null });
  expect(parseRoute(playgroundHref('Ab-_9'))).toEqual({ kind: 'playground', shared: 'Ab-_9' });
});
