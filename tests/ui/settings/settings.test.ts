import { describe, expect, test, vi } from 'vitest';

import type { Catalogue } from '../../../src/lessons/catalogue.ts';
import { languageFor, parseChoices, Settings } from '../../../src/ui/settings/settings.svelte.ts';

const whole = { language: 'en', theme: 'dark', textSize: 'large', isPlain: true, isSoundOn: true };

describe('choices', () => {
  test('what was written is read back', () => {
    expect(parseChoices(JSON.stringify(whole))).toEqual(whole);
  });

  test('from before there was sound have it off', () => {
    const { isSoundOn, ...older } = whole;
    expect(isSoundOn).toBe(true);
    expect(parseChoices(JSON.stringify(older))).toEqual({ ...whole, isSoundOn: false });
  });

  test.each([
    null,
    '',
    'no json',
    'null',
    '[]',
    JSON.stringify({ ...whole, theme: 'pink' }),
    JSON.stringify({ ...whole, language: 'de' }),
    JSON.stringify({ language: 'fr' }),
  ])('%s counts as none', (text) => {
    expect(parseChoices(text)).toBeNull();
  });

  test.each([
    [['fr-FR', 'en'], 'fr'],
    [['en-GB', 'fr'], 'fr'],
    [['en-GB', 'de'], 'en'],
    [['de-DE'], 'fr'],
    [[], 'fr'],
  ] as const)('a browser that asks for %j gets %s', (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });

  test('a change is kept, and English brings its words and its table of contents', async () => {
    const french: Catalogue = { courses: [], lessons: [] };
    const english: Catalogue = { courses: [], lessons: [] };
    const write = vi.fn<(text: string) => void>();
    const settings = new Settings({ read: () => null, write }, ['fr'], {
      catalogue: french,
      load: () => Promise.resolve(english),
    });
    settings.change({ language: 'en' });
    expect(JSON.parse(write.mock.calls[0]?.[0] ?? '')).toMatchObject({ language: 'en' });
    await vi.waitFor(() => {
      expect(settings.language).toBe('en');
    });
    expect(settings.words.shell.nav.settings).toBe('Settings');
    expect(settings.catalogue).toBe(english);
    settings.change({ language: 'fr' });
    expect(settings.language).toBe('fr');
    expect(settings.catalogue).toBe(french);
  });
});
