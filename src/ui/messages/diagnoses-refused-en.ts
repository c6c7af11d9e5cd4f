import type { Sentences } from '../run/diagnosis-words.ts';

/** What the engine refuses, in English: what there is, then what to try. */
export const refusedWordsEn = {
  'no-private-field': [
    'This object has no private field `{name}`, or not yet.',
    'Is it of the right class? Has its constructor been there already?',
  ],
  'private-twice': [
    'This object already has this private field: it was constructed twice.',
    'Look for the constructor that returns an object made before.',
  ],
  'closed-object': [
    'This object is closed: nothing is added, changed or deleted here.',
    'Look for `Object.freeze`, or work on a copy: `{ ...object }`.',
  ],
  'no-setter': [
    'This property can be read but not changed: it has only `get`.',
    'Add a `set`, or change the value that it comes from.',
  ],
  'bad-description': [
    'The description of this property contradicts itself.',
    'Keep `value`, or else `get` and `set`, which are functions.',
  ],
  'symbol-converted': [
    'A symbol does not turn into a number or a string by itself.',
    'Write `String(symbol)`, or take its `description`.',
  ],
  'no-bigint': [
    'This value cannot become a big integer like `1n`.',
    '`BigInt` takes a number without decimals, or a string of digits.',
  ],
  'bigint-by-zero': ['A big integer cannot be divided by zero.', 'Print the divisor before this line.'],
  'bigint-exponent': ['A big integer takes no negative exponent.', 'Print the exponent before this line.'],
  'bigint-large': [
    'This big integer is too big for the machine.',
    'How far do you really need to calculate?',
  ],
  'bigint-json': [
    'A big integer like `1n` cannot be written as JSON.',
    'Make it a string first: `String(n)`.',
  ],
  'in-operand': [
    'To the right of `in` there must be an object.',
    'To search an array or a string: `includes`.',
  ],
  'instanceof-operand': ['To the right of `instanceof` there must be a class.', 'Print what stands there.'],
  'nothing-to-reduce': [
    '`reduce` has nothing to combine: the list is empty, and no first value is given.',
    'Give one after the function: `list.reduce(f, 0)`.',
  ],
  'bad-date': ['This date does not exist.', 'Print what it was created from: are year, month and day there?'],
  'bad-code-point': ['No character has this number.', 'It goes from 0 to 1114111, without decimals.'],
  'bad-form': ['`normalize` does not know this form.', 'There are four: `NFC`, `NFD`, `NFKC` and `NFKD`.'],
  'bad-address': [
    'This string cannot be read as an address.',
    'Print it: its beginning is missing, like `https://`, or two digits after `%`.',
  ],
  'not-latin': [
    '`btoa` takes the letters of Western Europe only, no emoji.',
    'Go through `new TextEncoder().encode(text)` first.',
  ],
  'not-decoded': [
    'This string or these bytes are not encoded as expected.',
    'Print them: where do they come from?',
  ],
  'not-cloned': [
    '`structuredClone` cannot copy this value.',
    'It may hold a function or a symbol: copy only the data.',
  ],
  'pattern-needs-g': [
    'The regular expression must end with the letter `g` here.',
    'Write for example `/a/g`.',
  ],
  'bad-pattern': [
    'This regular expression cannot be read.',
    'A sign like `(`, `[` or `*` is missing or too many; `\\` before a sign takes it as it is.',
  ],
  'proxy-refused': [
    'A `Proxy` refused what it was asked, or answered something that is not so.',
    'Read its functions: each must return what the object allows.',
  ],
  'generator-busy': [
    'This generator is running already: it cannot call itself.',
    'Call `next` outside of it.',
  ],
  'bad-parent': [
    'After `extends` there must be a class; here there is none.',
    'Print what stands there: is its name right, and created above?',
  ],
  'super-twice': ['`super()` is called twice in this constructor.', 'Keep one call, at the beginning.'],
  'bad-made-value': [
    'This constructor returns a value that is not an object.',
    'Delete this `return`: the object is returned by itself.',
  ],
  'own-ancestor': [
    'An object cannot be its own parent.',
    'Read the chain of `setPrototypeOf` or `__proto__`.',
  ],
  'weak-key': [
    'A key of a `WeakMap`, or an element of a `WeakSet`, must be an object.',
    'For numbers or strings: `Map` and `Set`.',
  ],
  'promise-itself': ['This promise waits for itself.', 'What should `then` return instead?'],
  'no-import': ['`import` links several files; here a program fits in one.', 'Write what you need here.'],
  'bad-buffer': [
    'This place or size does not go with this memory.',
    'Print it, and the length: it takes a whole number that stays inside.',
  ],
  'too-few-values': ['A value is missing between the parentheses of this call.', 'What does it need?'],
  'needs-function': [
    'A function is needed here, and this is none.',
    'Print what is given: is an arrow `=>` missing, or are there parentheses too many?',
  ],
  'nothing-given': [
    'This call received `undefined` or `null` instead of a value.',
    'Print what is before the dot and between the parentheses.',
  ],
  'wrong-kind': [
    'This call received a value of another kind than expected.',
    'Print what is before the dot and between the parentheses.',
  ],
  'bad-setting': [
    'This language or this setting does not exist for this call.',
    'Check each word: `en-GB`, `currency: "EUR"`, `Europe/Paris`…',
  ],
  'bad-source': [
    'The string given to `eval` or `Function` is no program that can be read.',
    'Rather write these instructions here.',
  ],
  'all-failed': [
    'All promises of `Promise.any` have failed.',
    'Look at each one: `Promise.allSettled` tells why.',
  ],
} satisfies Sentences;
