import { describe, expect, test } from 'vitest';

import { plainVisibleText, visibleText } from '../../../src/ui/console/visible-text.ts';

describe('text of the console', () => {
  test.each([
    ['letters, spaces, tabs and line feeds', 'Été\t1\n  fin\u00A0!'],
    ['pictures of several parts', '👩‍💻 👨‍👩‍👧 🏳️‍🌈 👍🏽 ❤️'],
    ['scripts written from the right or with joiners', 'שלום مرحبا نمی\u200Cخواهم क्\u200Dष'],
    ['letters with a few marks', 'é ấ q̃̂'],
  ])('%s stays as it is', (_, text) => {
    expect(visibleText(text)).toEqual([{ text, isSign: false }]);
  });

  test.each([
    ['a turn of direction', 'a\u202Eb', 'a⟨U+202E⟩b'],
    ['an isolate', '\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
    ['a space without width', 'pass\u200Bword', 'pass⟨U+200B⟩word'],
    ['a joiner between plain letters', 'a\u200Db', 'a⟨U+200D⟩b'],
    ['a byte order mark', '\uFEFFx', '⟨U+FEFF⟩x'],
    ['a soft hyphen', 'a\u00ADb', 'a⟨U+00AD⟩b'],
    ['control characters', 'a\0\x1b[31mb\x7f\r', 'a⟨U+0000⟩⟨U+001B⟩[31mb⟨U+007F⟩⟨U+000D⟩'],
    ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
    ['half a character', 'a\ud83db', 'a⟨U+D83D⟩b'],
    ['a tag', '\u{E0041}', '⟨U+E0041⟩'],
    ['a filler without a form', 'a\u3164', 'a⟨U+3164⟩'],
    ['a run of one character', 'a' + '\u200B'.repeat(5000), 'a⟨U+200B ×5000⟩'],
    ['a pile of marks', `z${'\u0301'.repeat(50)}a`, `z${'\u0301'.repeat(4)}⟨+46⟩a`],
  ])('%s is shown as a sign', (_, text, shown) => {
    expect(plainVisibleText(text)).toBe(shown);
  });

  test('a long line of signs is cut in a moment', () => {
    const text = '\u202E\u200B'.repeat(5000);
    const before = performance.now();
    expect(visibleText(text)).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
