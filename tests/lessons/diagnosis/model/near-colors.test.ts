import { expect, test } from 'vitest';

import { nearestColor } from '../../../../src/lessons/diagnosis/model/near-colors.ts';
import { COLOR_NAMES } from '../../../../src/sandbox/color-names.ts';

test('the list is the one that the engine has, in both languages', () => {
  expect(COLOR_NAMES.length).toBeGreaterThan(180);
  expect(COLOR_NAMES).toEqual(
    expect.arrayContaining(['noir', 'bleu clair', 'kaki', 'aliceblue', 'yellowgreen']),
  );
  expect(COLOR_NAMES.filter((name) => !/^[\p{L} ]+$/u.test(name))).toEqual([]);
});

test.each([
  ['bleue', 'bleu'],
  ['Bleus', 'bleu'],
  ['verte', 'vert'],
  ['blanche', 'blanc'],
  ['blanches', 'blanc'],
  ['noires', 'noir'],
  ['violette', 'violet'],
  ['grises', 'gris'],
  ['marrons', 'marron'],
  ['bleue claire', 'bleu clair'],
  ['bleu-ciel', 'bleu ciel'],
  ['bleuclair', 'bleu clair'],
  ['vert fonce', 'vert foncé'],
  ['dore', 'doré'],
  ['rouje', 'rouge'],
  ['rouges', 'rouge'],
  ['jeaune', 'jaune'],
  ['rouge sang', 'rouge'],
  ['light blue', 'lightblue'],
  ['Light-Green', 'lightgreen'],
  ['orenge', 'orange'],
  ['yelow', 'yellow'],
  ['blues', 'blue'],
  ['golden', 'gold'],
  ['purpel', 'purple'],
  ['grean', 'green'],
])('%s is nearest to %s', (written, nearest) => {
  expect(nearestColor(written)).toBe(nearest);
});

test.each(['', '#ff88', 'arc', 'rgb(255, 0, 0)', '12', 'zzz', 'constructor', 'chaise'])(
  '%s is like no colour',
  (written) => {
    expect(nearestColor(written)).toBeNull();
  },
);
