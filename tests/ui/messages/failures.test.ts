import { describe, expect, test } from 'vitest';

import { findClues } from '../../../src/lessons/checks/find-clues.ts';
import type { CheckFailure, ShownValue } from '../../../src/lessons/check-report.ts';
import { failuresEn } from '../../../src/ui/messages/failures-en.ts';
import { failuresFr } from '../../../src/ui/messages/failures-fr.ts';

const shown = (text: string, type: string): ShownValue => ({ text, type });

function aFailure(parts: Partial<CheckFailure>): CheckFailure {
  return {
    matcher: 'toBe',
    negated: false,
    expected: shown('5', 'number'),
    received: shown('6', 'number'),
    call: null,
    error: null,
    because: null,
    clues: [],
    ...parts,
  };
}

const number = shown('5', 'number');
const sentences: readonly (readonly [Partial<CheckFailure>, string, string])[] = [
  [{}, 'La valeur reçue n’est pas celle qui est attendue.', 'The received value is not the expected one.'],
  [
    { call: 'prix(12)' },
    '`prix(12)` ne renvoie pas la valeur attendue.',
    '`prix(12)` does not return the expected value.',
  ],
  [
    { negated: true, call: 'prix(12)' },
    '`prix(12)` ne devait pas valoir `5`.',
    '`prix(12)` should not be `5`.',
  ],
  [
    { matcher: 'toBeGreaterThan' },
    'La valeur reçue devait dépasser `5`.',
    'The received value should be more than `5`.',
  ],
  [
    { matcher: 'toBeGreaterThanOrEqual' },
    'La valeur reçue devait valoir au moins `5`.',
    'The received value should be at least `5`.',
  ],
  [
    { matcher: 'toBeLessThan' },
    'La valeur reçue devait rester en dessous de `5`.',
    'The received value should be less than `5`.',
  ],
  [
    { matcher: 'toBeLessThanOrEqual' },
    'La valeur reçue devait valoir au plus `5`.',
    'The received value should be at most `5`.',
  ],
  [
    { matcher: 'toBeCloseTo' },
    'La valeur reçue devait être très près de `5`.',
    'The received value should be very near to `5`.',
  ],
  [
    { matcher: 'toContain', expected: shown('"a"', 'string'), negated: true },
    'La valeur reçue ne devait pas contenir `"a"`.',
    'The received value should not contain `"a"`.',
  ],
  [
    { matcher: 'toHaveLength' },
    'La valeur reçue devait avoir la longueur `5`.',
    'The received value should have the length `5`.',
  ],
  [
    { matcher: 'toMatch', expected: shown('/a/', 'object') },
    'La valeur reçue devait avoir la forme `/a/`.',
    'The received value should have the form `/a/`.',
  ],
  [
    { matcher: 'toBeInstanceOf', expected: shown('function Chien', 'function') },
    'La valeur reçue devait être un objet de `Chien`.',
    'The received value should be an object of `Chien`.',
  ],
  [
    { matcher: 'toBeDefined', expected: null },
    'La valeur reçue devait être autre chose que `undefined`.',
    'The received value should be something other than `undefined`.',
  ],
  [
    { matcher: 'toBeTruthy' },
    'La valeur reçue devait compter comme vrai.',
    'The received value should count as true.',
  ],
  [
    { matcher: 'toHaveBeenCalledTimes', expected: number },
    'La fonction devait être appelée 5 fois.',
    'The function should be called 5 time(s).',
  ],
  [
    { matcher: 'toThrow', expected: null, received: null },
    'Une erreur était attendue, et aucune n’est arrivée.',
    'An error was expected, and none happened.',
  ],
  [
    { matcher: 'rejects' },
    'La promesse devait échouer, et elle a réussi.',
    'The promise should fail, and it succeeded.',
  ],
];

describe('the sentence of a check that did not pass', () => {
  test.each(sentences)('%j', (parts, fr, en) => {
    expect(failuresFr.sentence(aFailure(parts)).replace(/[\u00A0\u202F]/g, ' ')).toBe(fr);
    expect(failuresEn.sentence(aFailure(parts))).toBe(en);
  });

  test('every matcher says what was wanted, and no sentence quotes a value as long as a page', () => {
    const matchers =
      'toBe toEqual toStrictEqual toBeCloseTo toBeTruthy toBeFalsy toBeNull toBeUndefined toBeDefined toBeNaN toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual toBeInstanceOf toContain toContainEqual toHaveLength toHaveProperty toMatch toMatchObject toThrow toHaveBeenCalled toHaveBeenCalledTimes toHaveBeenCalledWith'.split(
        ' ',
      );
    const long = shown(`"${'a'.repeat(2000)}"`, 'string');
    for (const { sentence } of [failuresFr, failuresEn])
      for (const matcher of matchers)
        for (const negated of [true, false]) {
          expect(sentence(aFailure({ matcher, negated, call: 'f(1)' })).length).toBeLessThan(120);
          if (!matcher.includes('Called'))
            expect(sentence(aFailure({ matcher, negated, expected: long })).length).toBeLessThan(150);
        }
  });
});

const string = (text: string): ShownValue => shown(JSON.stringify(text), 'string');
const clues: readonly (readonly [ShownValue, ShownValue, string | null])[] = [
  [number, shown('undefined', 'undefined'), 'received-undefined'],
  [number, shown('NaN', 'number'), 'received-nan'],
  [number, string('5'), 'number-as-text'],
  [string('5'), number, 'text-as-number'],
  [string('a b'), string('ab'), 'only-spaces-differ'],
  [string('a b'), string('a  b '), 'only-spaces-differ'],
  [string('a b'), string('a\u00A0b'), 'only-invisible-differ'],
  [string('Zoé'), string('Zoe\u0301'), 'only-composition-differs'],
  [string('ab'), string('a\u200Bb'), 'only-invisible-differ'],
  [string('Été'), string('été'), 'only-case-differs'],
  [string('été'), string('ete'), 'only-accents-differ'],
  [string('a'), string('b'), null],
  [number, shown('6', 'number'), null],
  [number, string('6'), null],
];
test.each(clues)('%j against %j: %s', (expected, received, clue) => {
  expect(findClues(aFailure({ expected, received }))).toEqual(clue === null ? [] : [clue]);
});
