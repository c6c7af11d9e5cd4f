import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { touchKeys } from '../../../src/ui/drawing/touch-keys.ts';

describe('keys that a phone offers', () => {
  test.each([
    ['surTouche("gauche", f); onKey(\'right\', g);', ['ArrowLeft', 'ArrowRight']],
    ['if (touche( `Espace` ) || isDown("Z")) {}', [' ', 'Z']],
    ['surTouche("entrée", f); surTouche("Enter", f);', ['Enter']],
    ['if (isDown("pointer") || touche("souris")) {}', []],
    ['surClic((x, y) => disque(x, y, 3));', []],
    ['retouche("a"); mesure.touche("b");', ['b']],
    // Names that are handed over otherwise.
    ['surTouche((k) => { if (k === "ArrowUp") x(); else if (k == "q") y(); });', ['ArrowUp', 'q']],
    ['onKey(k => { switch (k) { case " ": a(); case \'w\': b(); } });', [' ', 'w']],
    ['for (const k of ["left", "right"]) onKey(k, () => {});', ['ArrowLeft', 'ArrowRight']],
    ['surTouche(console.log);', ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight', ' ']],
  ])('%s', (program, keys) => {
    expect(touchKeys(program)).toEqual(keys);
  });

  test('are those of the game in docs/sandbox-api', () => {
    expect(touchKeys(readFileSync('tests/cases/game.fr.txt', 'utf8')).toSorted()).toEqual([
      ' ',
      'ArrowLeft',
      'ArrowRight',
    ]);
  });

  test('leave room for the drawing, and a long program takes no time', () => {
    const many = [...'abcdefghijklmnopqrstuvwxyz'].map((key) => `onKey("${key}", f);`).join('\n');
    expect(touchKeys(many)).toHaveLength(10);
    const startMs = performance.now();
    touchKeys(`onKey(k);${'onKey( '.repeat(60_000)}${'"'.repeat(200_000)}`);
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});
