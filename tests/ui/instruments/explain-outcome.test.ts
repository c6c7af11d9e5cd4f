import { describe, expect, test } from 'vitest';

import type { ProgramError, ProgramErrorKind, RunOutcome } from '../../../src/sandbox/run-program.ts';
import { instrumentsEn } from '../../../src/ui/messages/instruments-en.ts';
import { instrumentsFr } from '../../../src/ui/messages/instruments-fr.ts';
import { explainOutcome } from '../../../src/ui/run/explain-outcome.ts';
import { plainSentence } from '../../../src/ui/run/sentence.ts';

function threw(kind: ProgramErrorKind, message: string, line = 1, column = 1, name?: string): RunOutcome {
  const error: ProgramError = {
    kind,
    name:
      name ??
      {
        syntax: 'SyntaxError',
        reference: 'ReferenceError',
        type: 'TypeError',
        range: 'RangeError',
        error: 'Error',
        'thrown-value': '',
      }[kind],
    message,
    span: { line, column, endLine: line, endColumn: column + 1 },
    stack: [],
  };
  return { kind: 'threw', error };
}

/** The engine's real messages and places for these programs. */
const real: readonly (readonly [program: string, RunOutcome, expected: Readonly<Record<string, unknown>>])[] =
  [
    [
      'console.log("a',
      threw('syntax', 'unexpected end of string', 1, 13),
      { code: 'unclosed-string', quote: '"' },
    ],
    ['`abc', threw('syntax', 'unexpected end of string', 1, 1), { code: 'unclosed-string', quote: '`' }],
    [
      'console.log(“a”)',
      threw('syntax', 'unexpected character', 1, 13),
      { code: 'curly-quote', character: '“' },
    ],
    [
      'let a = 1 § 2',
      threw('syntax', 'unexpected character', 1, 11),
      { code: 'unexpected-character', character: '§' },
    ],
    [
      'let a = "😀',
      threw('syntax', 'unexpected end of string', 1, 9),
      { code: 'unclosed-string', quote: '"' },
    ],
    ['😀', threw('syntax', 'unexpected character', 1, 1), { code: 'unexpected-character', character: '😀' }],
    [
      'consol.log(1)',
      threw('reference', "'consol' is not defined"),
      { code: 'unknown-name', name: 'consol', nearest: 'console' },
    ],
    [
      'let a=1\nlet a=2',
      threw('syntax', 'invalid redefinition of lexical identifier', 2, 6),
      { code: 'declared-twice', name: 'a' },
    ],
    ['const a=1\na=2', threw('type', "'a' is read-only", 2, 1), { code: 'constant-changed', name: 'a' }],
    ['x; let x=1', threw('reference', 'x is not initialized'), { code: 'used-before-created', name: 'x' }],
    ['new B()', threw('reference', 'this is not initialized'), { code: 'super-first' }],
    ['1=2', threw('syntax', 'invalid assignment left-hand side', 1, 3), { code: 'not-assignable' }],
    [
      'let x = 3 =< 4',
      threw('syntax', 'invalid assignment left-hand side', 1, 12),
      { code: 'misspelt-comparison', written: '=<', right: '<=' },
    ],
    ['if (1 { }', threw('syntax', "expecting ')'", 1, 7), { code: 'missing-sign', sign: ')' }],
    ['if true {}', threw('syntax', "expecting '('", 1, 4), { code: 'missing-sign', sign: '(' }],
    ['foo(1', threw('syntax', "expecting ','", 1, 6), { code: 'missing-comma-or-parenthesis' }],
    [
      'console.log(Je programme !)',
      threw('syntax', "expecting ','", 1, 16),
      { code: 'words-without-quotes', words: 'Je programme' },
    ],
    [
      'Je programme',
      threw('syntax', "expecting ';'", 1, 4),
      { code: 'words-without-quotes', words: 'Je programme' },
    ],
    [
      'console.log("Le "parc"")',
      threw('syntax', "expecting ','", 1, 18),
      { code: 'quote-inside-text', quote: '"' },
    ],
    [
      "console.log('l'école')",
      threw('syntax', "expecting ','", 1, 16),
      { code: 'quote-inside-text', quote: "'" },
    ],
    [
      'avancer 120',
      threw('syntax', "expecting ';'", 1, 9),
      { code: 'call-without-parentheses', name: 'avancer' },
    ],
    [
      'console.log Bonjour',
      threw('syntax', "expecting ';'", 1, 13),
      { code: 'call-without-parentheses', name: 'console.log' },
    ],
    [
      'let ma ville = 1',
      threw('syntax', "expecting ';'", 1, 8),
      { code: 'name-with-space', words: 'ma ville' },
    ],
    [
      'console.log(a x b)',
      threw('syntax', "expecting ','", 1, 15),
      { code: 'maths-sign', written: 'x', right: '*' },
    ],
    [
      'a × b',
      threw('syntax', 'unexpected character', 1, 3),
      { code: 'maths-sign', written: '×', right: '*' },
    ],
    ['let prix = 2,15', threw('syntax', 'variable name expected', 1, 14), { code: 'decimal-comma' }],
    ['let = 3', threw('syntax', 'variable name expected', 1, 5), { code: 'missing-name' }],
    ['/ titre', threw('syntax', 'unexpected line terminator in regexp', 1, 8), { code: 'unclosed-regexp' }],
    ['[1,2', threw('syntax', "expecting ']'", 1, 5), { code: 'missing-sign', sign: ']' }],
    ['{ let a = 1', threw('syntax', "unexpected token in expression: ''", 1, 12), { code: 'unexpected-end' }],
    ['}', threw('syntax', "unexpected token in expression: '}'"), { code: 'unexpected-token', token: '}' }],
    ['else {}', threw('syntax', "unexpected token in expression: 'else'"), { code: 'else-without-if' }],
    ['let 2a = 1', threw('syntax', 'invalid number literal', 1, 5), { code: 'bad-number' }],
    [
      'functoin f() {}',
      threw('syntax', "expecting ';'", 1, 10),
      { code: 'misspelt-keyword', written: 'functoin', right: 'function' },
    ],
    ['let class = 1', threw('syntax', "expecting ';'", 1, 5), { code: 'reserved-word', word: 'class' }],
    [
      'let let = 1',
      threw('syntax', "'let' is not a valid lexical identifier", 1, 5),
      { code: 'reserved-word', word: 'let' },
    ],
    ['var if = 2', threw('syntax', 'variable name expected', 1, 5), { code: 'missing-name' }],
    [
      'const a;',
      threw('syntax', 'missing initializer for const variable', 1, 8),
      { code: 'missing-initial-value' },
    ],
    [
      'for (let i = 0, i < 3, i++) {}',
      threw('syntax', "expected 'of' or 'in' in for control expression", 1, 15),
      { code: 'for-signs' },
    ],
    ['return 1', threw('syntax', 'return not in a function'), { code: 'outside', word: 'return' }],
    [
      'break',
      threw('syntax', 'break must be inside loop or switch', 1, 6),
      { code: 'outside', word: 'break' },
    ],
    [
      'do {} ',
      threw('syntax', "expecting '\uFFFD", 1, 7),
      { code: 'other-syntax', message: "expecting '\uFFFD" },
    ],
    ['let o={}; o.f()', threw('type', 'not a function', 1, 14), { code: 'not-a-function', callee: 'o.f' }],
    [
      'console.lgo("a")',
      threw('type', 'not a function', 1, 12),
      { code: 'not-a-function', callee: 'console.lgo' },
    ],
    [
      'console.lgo("a")',
      threw('type', 'not a function', 1, 9),
      { code: 'not-a-function', callee: 'console.lgo' },
    ],
    ['let é = 1; é()', threw('type', 'not a function', 1, 13), { code: 'not-a-function', callee: 'é' }],
    ['f()()', threw('type', 'not a function', 1, 4), { code: 'not-a-function', callee: null }],
    ['list[0].go()', threw('type', 'not a function', 1, 11), { code: 'not-a-function', callee: null }],
    [
      'let a; a.b',
      threw('type', "cannot read property 'b' of undefined", 1, 9),
      { code: 'property-of-nothing', property: 'b', value: 'undefined', isWrite: false },
    ],
    [
      'let a; a[0]',
      threw('type', 'cannot read property of undefined', 1, 9),
      { code: 'property-of-nothing', property: null, value: 'undefined', isWrite: false },
    ],
    [
      'null.x = 1',
      threw('type', "cannot set property 'x' of null", 1, 5),
      { code: 'property-of-nothing', property: 'x', value: 'null', isWrite: true },
    ],
    [
      'let [a] = null',
      threw('type', "cannot read property 'Symbol.iterator' of null"),
      { code: 'not-iterable' },
    ],
    ['for (const x of 5) {}', threw('type', 'value is not iterable'), { code: 'not-iterable' }],
    [
      'class A{}; A()',
      threw('type', "class constructors must be invoked with 'new'", 1, 9),
      { code: 'class-without-new' },
    ],
    ['new Array(-1)', threw('range', 'invalid array length', 1, 10), { code: 'bad-length' }],
    ['(1).toFixed(200)', threw('range', 'invalid number of digits', 1, 12), { code: 'bad-digits' }],
    ['JSON.parse("")', threw('syntax', 'Unexpected end of JSON input'), { code: 'bad-json' }],
    ['throw new Error("zut")', threw('error', 'zut', 1, 16), { code: 'own-error', message: 'zut' }],
    [
      'decodeURIComponent("%")',
      threw('error', 'expecting hex digit', 1, 19, 'URIError'),
      { code: 'other-error', message: 'expecting hex digit' },
    ],
    ['throw "zut"', threw('thrown-value', 'zut'), { code: 'thrown-value', message: 'zut' }],
    [
      'disque(1, 2, -3)',
      threw('type', 'disque() needs a number of at least 0, got -3', 1, 1),
      { code: 'order-needs', order: 'disque', need: 'size', got: '-3' },
    ],
    [
      'throw new TypeError("x() needs a number, got 1")',
      threw('type', 'x() needs a number, got 1', 1, 1),
      { code: 'other-error', message: 'x() needs a number, got 1' },
    ],
    ['1n + 1', threw('type', 'cannot convert bigint to number', 1, 4), { code: 'mixed-bigint' }],
  ];

describe('explainOutcome', () => {
  for (const [program, outcome, expected] of real) {
    test(`${JSON.stringify(program)} is ${String(expected['code'])}`, () => {
      expect(explainOutcome(outcome, program)).toEqual(expected);
    });
  }

  test('an error is explained without the text of the program too', () => {
    for (const [, outcome] of real) expect(explainOutcome(outcome, '').code).not.toBe('');
    expect(explainOutcome(threw('type', 'not a function', 3, 5), '')).toEqual({
      code: 'not-a-function',
      callee: null,
    });
  });

  test('names from Object.prototype in a message are no known messages', () => {
    expect(explainOutcome(threw('syntax', 'constructor'), '')).toEqual({
      code: 'other-syntax',
      message: 'constructor',
    });
  });
});

const others: readonly RunOutcome[] = [
  { kind: 'completed' },
  { kind: 'stopped' },
  { kind: 'timed-out', limitMs: 2000 },
  { kind: 'timed-out', limitMs: 1000 },
  { kind: 'out-of-memory', limitBytes: 64 },
  { kind: 'too-deep' },
  { kind: 'flooded', by: 'console', limit: 2000 },
  { kind: 'flooded', by: 'drawing', limit: 20000 },
  { kind: 'flooded', by: 'timers', limit: 1000 },
  { kind: 'crashed', detail: 'abort' },
  { kind: 'awaiting-input', question: { type: 'prompt', message: '?', proposal: '' } },
  threw('syntax', 'unexpected end of comment'),
  threw('syntax', 'unexpected end of regexp'),
  threw('syntax', 'malformed escape sequence in string literal'),
  threw('type', 'x is not a constructor'),
  threw('type', 'circular reference'),
  threw('syntax', 'unexpected end of string'),
  threw('syntax', 'unexpected character'),
  threw('syntax', 'invalid redefinition of lexical identifier'),
  threw('error', ''),
];

describe('the words', () => {
  const all = [
    ...real.map(([program, outcome]) => ({ program, outcome })),
    ...others.map((outcome) => ({ program: '', outcome })),
  ];
  const spoken = (words: typeof instrumentsFr) =>
    all.flatMap(({ program, outcome }) => {
      const { what, advice } = words.explain(explainOutcome(outcome, program));
      return [what, ...(advice === null ? [] : [advice])];
    });

  test('every sentence in French keeps the typography of French', () => {
    const texts = spoken(instrumentsFr).map((each) => each.texts.join('x'));
    expect(texts.filter((text) => / [;!?:»]|« |'|\.\.\./.test(text))).toEqual([]);
    expect(texts.filter((text) => /[^\u202F][;!?]/.test(text))).toEqual([]);
  });

  test('no sentence calls a thing easy or the student by a gender', () => {
    const banned =
      /facile|simple|juste\b|il suffit|évidemment|\beasy\b|\bjust\b|simply|obviously|\btu es \p{L}+ée?\b/iu;
    expect(
      [...spoken(instrumentsFr), ...spoken(instrumentsEn)]
        .map(plainSentence)
        .filter((text) => banned.test(text)),
    ).toEqual([]);
  });

  test('a sentence names what the program holds', () => {
    const { what } = instrumentsFr.explain({ code: 'unknown-name', name: 'consol', nearest: null });
    expect(plainSentence(what)).toBe('Le nom consol n’existe pas ici.');
    expect(what.codes).toEqual(['consol']);
  });

  test('limits are told with their unit in the form of the language', () => {
    const [, , two, one] = others;
    if (two === undefined || one === undefined) throw new Error('The table has changed.');
    expect(plainSentence(instrumentsFr.explain(explainOutcome(two, '')).what)).toContain('après 2 secondes');
    expect(plainSentence(instrumentsFr.explain(explainOutcome(one, '')).what)).toContain('après 1 seconde,');
    expect(plainSentence(instrumentsEn.explain(explainOutcome(one, '')).what)).toContain('after 1 second,');
    const flood = explainOutcome({ kind: 'flooded', by: 'console', limit: 2000 }, '');
    expect(plainSentence(instrumentsFr.explain(flood).what)).toContain('2\u202F000 lignes');
    expect(plainSentence(instrumentsEn.explain(flood).what)).toContain('2,000 lines');
  });
});
