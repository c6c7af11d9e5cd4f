import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { aCourse, aLesson } from '../lessons/school/a-server.ts';
import { faultsOf } from './faults.ts';
import type { Answer, PlainServer } from './plain-server.ts';
import { serveCopy } from './site-copy.ts';
import { openSite, visit, type Site, type Watch } from './site.ts';

const CONFIG = '{ "courses": ["mes-lecons/course.md"] }';
const ONE = 'mes-lecons/un.fr.md';

let folder: string;
let server: PlainServer;
let site: Site;
let closeCopy: () => Promise<void>;
beforeAll(async () => {
  ({ folder, server, site, close: closeCopy } = await serveCopy(await openSite()));
});
afterAll(async () => {
  await site.close();
  await closeCopy();
});
afterEach(() => {
  server.answers.clear();
  rmSync(join(folder, 'mes-lecons'), { recursive: true, force: true });
  cpSync('dist/config.json', join(folder, 'config.json'));
});

/** What a school does: a folder beside the site, and one line in `config.json`. */
function addCourse(): void {
  mkdirSync(join(folder, 'mes-lecons'));
  writeFileSync(join(folder, 'mes-lecons/course.md'), aCourse(['un.fr.md', 'deux.fr.md']));
  writeFileSync(join(folder, ONE), aLesson('un'));
  writeFileSync(join(folder, 'mes-lecons/deux.fr.md'), aLesson('deux'));
  cpSync('dist/icons/icon-192.png', join(folder, 'mes-lecons/carres.png'));
  writeFileSync(join(folder, 'config.json'), CONFIG);
}

async function open(locale = 'fr-FR'): Promise<{ page: Page; watch: Watch; close: () => Promise<void> }> {
  const { context, page, watch } = await visit(site, { locale });
  await page.goto(site.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, watch, close: () => context.close() };
}

describe('a built site in a folder', () => {
  test('gains a course by a folder and one line; it is played, and its progress kept', async () => {
    const { page, watch, close } = await open();
    await page.getByRole('heading', { name: 'Nos leçons' }).waitFor({ state: 'detached' });
    addCourse();
    await page.reload();
    await page.getByRole('heading', { name: 'Nos leçons' }).waitFor();
    await page.getByRole('link', { name: 'Leçon un' }).click();
    await page.getByRole('heading', { level: 1, name: /Combien/ }).waitFor();
    expect(page.url()).toContain('#/lecon/mes-lecons.un');
    await page.getByRole('radio', { name: '4' }).check();
    await page.getByRole('button', { name: /Valider|Vérifier/ }).click();
    await page.getByText('Oui.').waitFor();
    await page.goto(site.address);
    await page.reload();
    const square = page.locator('li', { has: page.getByRole('link', { name: 'Leçon un' }) });
    await square.getByText('1 étape sur 2').waitFor();
    await page
      .getByText(/Leçon un/)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
    expect(watch.complaints).toEqual([]);
    await close();
  });

  test('a link straight into a lesson of the school opens it', async () => {
    addCourse();
    const { context, page } = await visit(site);
    await page.goto(`${site.address}#/lecon/mes-lecons.deux/double`);
    await page.getByRole('heading', { level: 1, name: /Double/ }).waitFor();
    await context.close();
  });

  test('a lesson that no course has is said to be missing, and the page lives on', async () => {
    const { context, page } = await visit(site);
    for (const lesson of ['nulle-part', 'mes-lecons.nulle-part']) {
      await page.goto(`${site.address}#/lecon/${lesson}`);
      await page.reload();
      await page.getByRole('heading', { name: 'Cette leçon n’est pas ici' }).waitFor();
    }
    await context.close();
  });

  test('without a course of its own nothing more than an empty list is asked for', async () => {
    const { context, page } = await visit(site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.address);
    await expect.poll(() => asked.some((url) => url.endsWith('config.json'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.endsWith('config.json'))).toHaveLength(1);
    expect(asked.filter((url) => /load-school-course|SchoolCourses|\.md$/.test(url))).toEqual([]);
    await context.close();
  });
});

describe('a server that misbehaves', () => {
  const html: Answer = (response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!DOCTYPE html><html><body>Accueil</body></html>');
  };
  const gone: Answer = (response) => {
    response.writeHead(404).end();
  };
  const broken: Answer = (response) => {
    response.destroy();
  };
  const cut: Answer = (response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write('---\nformat: 1\n');
    setTimeout(() => response.destroy(), 50);
  };
  const latin: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/markdown' }).end(Buffer.from(aLesson('un'), 'latin1'));
  };
  const abroad: Answer = (response) => {
    response.writeHead(302, { location: 'http://localhost:9/autre.md' }).end();
  };
  const text =
    (body: string): Answer =>
    (response) => {
      response.writeHead(200).end(body);
    };
  const cases: readonly (readonly [string, string, Answer, string, string])[] = [
    ['a page for a missing lesson', ONE, html, 'une page HTML au lieu de', 'an HTML page instead of'],
    ['404 for .md', ONE, gone, 'le serveur a répondu 404', 'the server answered 404'],
    ['Latin-1', ONE, latin, 'n’est pas du texte en UTF-8', 'is no UTF-8 text'],
    ['a broken connection', ONE, broken, 'Le serveur ne répond pas', 'The server does not answer'],
    ['a file that breaks off', ONE, cut, 'Le serveur ne répond pas', 'The server does not answer'],
    ['a way to another site', ONE, abroad, 'Le serveur ne répond pas', 'The server does not answer'],
    ['a cut file', ONE, text('---\nformat: 1\nid: un\n'), 'Il manque la ligne « --- »', 'closing “---” line'],
    ['a broken config', 'config.json', text('{ "courses": '), 'n’est pas du JSON', 'is not JSON'],
    [
      'a config of the wrong kind',
      'config.json',
      text('{ "courses": 3 }'),
      'une liste de sommaires',
      'a list of tables',
    ],
    [
      'a config that names another site',
      'config.json',
      text('{ "courses": ["https://example.org/course.md"] }'),
      'sort du site',
      'leaves the site',
    ],
    ['no config', 'config.json', gone, 'Fichier introuvable : config.json', 'File not found: config.json'],
  ];
  test.each(cases)('%s has its sentence, and the rest works', async (_, path, answer, french, english) => {
    addCourse();
    server.answers.set(path, answer);
    for (const [locale, sentence] of [
      ['fr-FR', french],
      ['en-GB', english],
    ] as const) {
      const { page, watch, close } = await open(locale);
      await page.getByText(sentence).waitFor();
      if (path === ONE) await page.getByRole('link', { name: 'Leçon deux' }).waitFor();
      await page.locator('main a[href^="#/lecon/"]').first().click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const abroadOnly = watch.foreignRequests.filter((url) => !url.startsWith('http://localhost:9/'));
      expect(abroadOnly).toEqual([]);
      await close();
    }
  });

  test('a slow server keeps nobody from the lessons that are there', async () => {
    addCourse();
    server.answers.set(ONE, () => undefined);
    const { page, close } = await open();
    await page.getByText('Les leçons de l’établissement arrivent…').waitFor();
    await page.locator('main a[href^="#/lecon/"]').first().click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await close();
  });
});

test('the files that servers need are in the built site', () => {
  for (const name of ['.nojekyll', '.htaccess', 'web.config', 'nginx.conf.sample', 'config.json'])
    expect(() => cpSync(join('dist', name), join(folder, `copy-of-${name}`))).not.toThrow();
});
