import { describe, expect, test } from 'vitest';

import { changeBetween, isAllowed, locateZones, zonesAfter } from '../../../src/ui/editor/zones.ts';

describe('changeBetween', () => {
  test('equal texts have no change', () => {
    expect(changeBetween('abc', 'abc')).toBeNull();
  });

  test('a change is as short as possible', () => {
    expect(changeBetween('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
    expect(changeBetween('ab', '')).toEqual({ from: 0, to: 2, insert: '' });
  });

  test('among repeated letters the cursor says which one was typed', () => {
    expect(changeBetween('aaa', 'aaaa', 1)).toEqual({ from: 0, to: 0, insert: 'a' });
    expect(changeBetween('aaa', 'aaaa', 3)).toEqual({ from: 2, to: 2, insert: 'a' });
  });

  test('any change turns the one text into the other', () => {
    const texts = ['', 'a', 'aa', 'ab', 'aba', 'abab', 'b\na'];
    for (const before of texts) {
      for (const after of texts) {
        for (let caret = 0; caret <= after.length; caret += 1) {
          const change = changeBetween(before, after, caret) ?? { from: 0, to: 0, insert: '' };
          expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
        }
      }
    }
  });
});

describe('zones', () => {
  const zones = [
    { from: 2, to: 4 },
    { from: 6, to: 6 },
  ];

  test('a change may touch both ends of a zone but reach over none', () => {
    expect(isAllowed(zones, { from: 2, to: 4 })).toBe(true);
    expect(isAllowed(zones, { from: 6, to: 6 })).toBe(true);
    expect(isAllowed(zones, { from: 1, to: 3 })).toBe(false);
    expect(isAllowed(zones, { from: 4, to: 6 })).toBe(false);
    expect(isAllowed(zones, { from: 5, to: 5 })).toBe(false);
    expect(isAllowed(null, { from: 0, to: 99 })).toBe(true);
  });

  test('a change grows its zone and moves those behind', () => {
    expect(zonesAfter(zones, { from: 4, to: 4, insert: 'xyz' })).toEqual([
      { from: 2, to: 7 },
      { from: 9, to: 9 },
    ]);
    expect(zonesAfter(zones, { from: 2, to: 4, insert: '' })).toEqual([
      { from: 2, to: 2 },
      { from: 4, to: 4 },
    ]);
  });
});

describe('locateZones', () => {
  const starter = {
    text: 'A\nx\nB\ny\nC',
    zones: [
      { from: 2, to: 3 },
      { from: 6, to: 7 },
    ],
  };

  test('finds the zones of the starter itself', () => {
    expect(locateZones(starter, starter.text)).toEqual(starter.zones);
  });

  test('finds them again after edits inside the zones', () => {
    expect(locateZones(starter, 'A\nlong\nB\n\nC')).toEqual([
      { from: 2, to: 6 },
      { from: 9, to: 9 },
    ]);
  });

  test('a zone at either end of the text reaches to that end', () => {
    const open = {
      text: 'xBy',
      zones: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    };
    expect(locateZones(open, 'longBer')).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 7 },
    ]);
  });

  test('a text that lacks a locked part has none', () => {
    expect(locateZones(starter, 'A\nx\ny\nC')).toBeNull();
    expect(locateZones(starter, 'other')).toBeNull();
  });

  test('a locked tail is not found twice in a text too short for both', () => {
    expect(locateZones({ text: 'ab', zones: [{ from: 1, to: 1 }] }, 'b')).toBeNull();
    expect(locateZones({ text: 'aa', zones: [{ from: 1, to: 1 }] }, 'a')).toBeNull();
  });

  test('a starter without zones has none', () => {
    expect(locateZones({ text: 'a', zones: null }, 'b')).toBeNull();
  });
});
