import { describe, expect, test } from 'vitest';

import { nearestKeyword, nearestName } from '../../../../src/lessons/diagnosis/model/near-words.ts';

describe('nearestName', () => {
  const cases: readonly (readonly [name: string, program: string, nearest: string | null])[] = [
    ['consol', '', 'console'],
    ['Console', '', 'console'],
    ['math', '', 'Math'],
    ['avnacer', '', 'avancer'],
    ['prénon', 'let prénom = "Ada"; prénon', 'prénom'],
    ['totla', 'let total = 0; totla', 'total'],
    ['compteur', 'let conteur = 0;', 'conteur'],
    ['zzz', 'let total = 0', null],
    ['b', 'let a = 1; b', null],
    ['nm', 'let mn = 1', 'mn'],
    ['bonjou', 'console.log("bonjour") // bonjour', null],
    ['fr', 'for (;;) {}', null],
  ];
  for (const [name, program, expected] of cases) {
    test(`of ${name} in «${program}» is ${String(expected)}`, () => {
      expect(nearestName(name, program)).toBe(expected);
    });
  }

  test('never is the unknown name itself', () => {
    expect(nearestName('total', 'total + total')).toBeNull();
  });
});

describe('nearestKeyword', () => {
  test('finds words with a slip, in the wrong case, or of another language', () => {
    expect(
      ['functoin', 'retrun', 'cosnt', 'lte', 'Let', 'IF', 'fonction', 'sinon', 'elif', 'whlie'].map((word) =>
        nearestKeyword(word),
      ),
    ).toEqual(['function', 'return', 'const', 'let', 'let', 'if', 'function', 'else', 'else if', 'while']);
  });

  test('leaves real words and unlike ones alone', () => {
    expect(
      ['let', 'function', 'total', 'i', 'fo', 'avancer', 'nom', 'age'].map((word) => nearestKeyword(word)),
    ).toEqual(Array.from({ length: 8 }, () => null));
  });
});
