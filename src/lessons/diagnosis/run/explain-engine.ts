import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import type { Stretch } from '../places.ts';
import { quoted } from '../syntax/tokens.ts';

/** Sentences without parameters for what the engine, the platform around it and the host's `Intl` throw; the first that fits counts. */
const FORMS = [
  [
    /^(?:object is not extensible|could not delete property|property is not configurable|prototype is immutable|cannot define variable|Cannot assign to read only property|cannot delete)/,
    'closed-object',
  ],
  [/^(?:no setter for property|setter is forbidden)/, 'no-setter'],
  [/^(?:invalid [gs]etter$|cannot have setter\/getter|invalid descriptor flags)/, 'bad-description'],
  [
    /^(?:private class field '.*' already exists|private class field (?:is already|forbidden)|private method is already)/,
    'private-twice',
  ],
  [/^cannot convert symbol/, 'symbol-converted'],
  [/^(?:cannot convert bigint|bigint argument|bigint operands)/, 'mixed-bigint'],
  [
    /^(?:cannot convert (?:to BigInt|to bigint|NaN or Infinity)|not a BigInt|invalid bigint literal)/,
    'no-bigint',
  ],
  [/^BigInt division by zero/, 'bigint-by-zero'],
  [/^BigInt negative exponent/, 'bigint-exponent'],
  [/^BigInt is too large/, 'bigint-large'],
  [/^Do not know how to serialize a BigInt/, 'bigint-json'],
  [/^invalid 'in' operand/, 'in-operand'],
  [/^(?:invalid 'instanceof'|operand 'prototype')/, 'instanceof-operand'],
  [/^empty (?:array|iterator)$/, 'nothing-to-reduce'],
  [/^(?:Date value is NaN|Number tag expected for date|Invalid time value|Invalid Date)/i, 'bad-date'],
  [/^invalid code point/, 'bad-code-point'],
  [/^bad normalization form/, 'bad-form'],
  [
    /^(?:Invalid URL|expecting (?:hex digit|%|surrogate pair)|malformed UTF-8|invalid character$|contains unpaired surrogate)/,
    'bad-address',
  ],
  [/^The text to encode/, 'not-latin'],
  [/^(?:The text to decode|The encoded data|Bad UTF-8)/, 'not-decoded'],
  [/could not be cloned/, 'not-cloned'],
  [/^regexp must have the 'g' flag/, 'pattern-needs-g'],
  [
    /regular expression|regexp|regexp exec|^(?:nothing to repeat|too many (?:captures|ranges|imbricated)|(?:duplicate|invalid|expecting) group name|group name not defined|invalid (?:class range|group|repetition count|modifiers)|duplicate modifier|expecting '[{}]|unknown unicode|negated character class|invalid escape sequence)/i,
    'bad-pattern',
  ],
  [/^(?:proxy|revoked proxy)/, 'proxy-refused'],
  [/^(?:already running|cannot invoke a running)/, 'generator-busy'],
  [/^parent (?:class|prototype)/, 'bad-parent'],
  [/^'this' can be initialized only once/, 'super-twice'],
  [/^derived class constructor must return/, 'bad-made-value'],
  [/^(?:abstract class not constructable|.* is not a constructor$)/, 'not-a-constructor'],
  [/^circular prototype chain/, 'own-ancestor'],
  [/^(?:invalid value used as|invalid target$|held value|invalid unregister)/, 'weak-key'],
  [/^promise self resolution/, 'promise-itself'],
  [/^(?:no function filename for import|could not load module)/, 'no-import'],
  [
    /^(?:Array (?:too|loo) long|too many elements|string too long|invalid (?:array|string|repeat) (?:length|count)|array too long|invalid length$|too many arguments|Too many call arguments)/,
    'bad-length',
  ],
  [/number of digits|^radix/, 'bad-digits'],
  [
    /array ?buffer|typed ?array|TypedArray|^invalid (?:byte|offset|array index|index for append|hint)|out-of-bound|^out of bound|DataView/i,
    'bad-buffer',
  ],
  [/arguments? required/, 'too-few-values'],
  [
    /^(?:argument must be a function|cannot be called|not a function|.* is not a function$|The comparison function|Array\.fromAsync: the second)/,
    'needs-function',
  ],
  [
    /^(?:cannot convert to object|null or undefined are forbidden|value has no property|Cannot convert null|.*called on null or undefined)/,
    'nothing-given',
  ],
  [
    /^(?:not an? |.* object expected$|options|string expected|iterator |throw is not a method|Iterator\.from|.*called on an incompatible|.*called on non-object|RegExp exec method|object needs toISOString|flags must be|Iterable yielded|Each query pair|\.\w+ (?:is|must)|promise is pending|resolving function)/,
    'wrong-kind',
  ],
  [/locale|language tag|time ?zone|currency|\bunit\b|calendar|\boptions?\b(?!al)/i, 'bad-setting'],
] as const satisfies readonly (readonly [RegExp, string])[];

/** What a message of the engine means; null for words that are not its own. */
export function explainEngine(message: string, place: Stretch): Finding | null {
  const field =
    /^(?:private class field '(.*)' does not exist|undefined private field '(.*)'|(?:invalid brand on object|expecting <brand> private field))$/.exec(
      message,
    );
  if (field !== null)
    return finding('no-private-field', { name: quoted(field[1] ?? field[2] ?? '#') }, place);
  const key = FORMS.find(([form]) => form.test(message))?.[1];
  return key === undefined ? null : finding(key, {}, place);
}

/** What is told from the text of the program, where there is one: see explain-error.ts. */
const TOLD_CLOSER =
  /^(?:'.+' is (?:not defined|read-only)|.+ is not initialized|cannot (?:read|set) property .*of|.*not iterable|circular reference|class constructors|constructor requires|must be called with new|stack overflow|\w+\(\) needs )|requires? 'new'|JSON/;

/** Whether words are the engine's own, which are English. */
export function isEnginesWords(message: string): boolean {
  return TOLD_CLOSER.test(message) || explainEngine(message, { start: 0, end: 0 }) !== null;
}
