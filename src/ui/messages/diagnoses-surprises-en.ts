import type { Sentences } from '../run/diagnosis-words.ts';

/** What may surprise about a run, in English: what there is, then what to try. */
export const surpriseWordsEn = {
  'assign-in-condition': [
    'Here `=` gives a value to `{name}`: nothing is compared.',
    'To compare, write `===`.',
  ],
  'arrow-as-comparison': [
    '`=>` creates a function: as a condition it is always true.',
    '“Greater or equal” is written `>=`.',
  ],
  'unused-result': [
    'The machine calculates `{what}` and then forgets the result.',
    'To keep it, give it to a variable with `=`.',
  ],
  'unused-value': [
    '`{what}` stands alone here: the machine does nothing with it.',
    'What should happen to it? To show it, use `console.log`.',
  ],
  'nan-printed': [
    '`NaN` is printed: a calculation got something that is no number.',
    'Print each value of this calculation. Which one is no number?',
  ],
  'nan-made': [
    '`{what}` gives `NaN`: `{text}` is a text, not a number.',
    'Which number was meant? Write it in digits, without quotes.',
  ],
  'undefined-printed': [
    '`undefined` is printed: a value is not there.',
    'Where should it have come from: a `return`, an index, a property?',
  ],
  'off-by-one': [
    'With `{condition}` the loop goes one index too far in `{list}`.',
    'The last index is `{list}.length - 1`. Which comparison stops there?',
  ],
  'text-plus-number': [
    'In `{what}`, `+` puts a text and a number end to end.',
    'To add, use `Number(…)` or parentheses.',
  ],
  'text-compared': [
    '`{what}` compares a text and a number: they are never strictly equal.',
    'Turn the text into a number with `Number(…)`.',
  ],
  'quoted-number': [
    '`{what}` is a text: here the machine turns it into a number.',
    'A number is written without quotes: `{number}`.',
  ],
  'answers-ordered': [
    '`{what}` compares two texts, letter by letter: `"9"` comes after `"10"`.',
    'To compare numbers, turn both into numbers first, with `Number(…)`.',
  ],
  'answers-joined': [
    'In `{what}`, `+` puts two texts end to end: an answer always is a text.',
    'To add, turn each answer into a number with `Number(…)`.',
  ],
  'for-in-list': [
    'With `in` the loop gives the numbers of the boxes of `{list}`, not their values.',
    'To take each value, write `of` in its place.',
  ],
  'missing-call': [
    '`{name}` is a function: without parentheses it is not called.',
    'Write `()` after its name to call it.',
  ],
  'called-at-once': [
    '`{name}()` is called at once and leaves nothing for later.',
    'Give the name of the function without parentheses: `{name}`.',
  ],
  'string-index-write': [
    'A text cannot be changed letter by letter: `{name}` stays as it was.',
    'Create a new text and give it to `{name}`.',
  ],
  'missing-await': [
    '`{name}` gives a promise: its result is not there yet.',
    'Write `await` before the call.',
  ],
  'always-true': ['`{what}` is always true.', 'Write a whole comparison on each side. Is it `||` or `&&`?'],
  'chained-comparison': [
    '`{what}` does not compare three values: the first comparison gives true or false.',
    'Write two comparisons, joined by `&&`.',
  ],
  'equals-plus': [
    '`{written}` replaces the value instead of changing it.',
    'To add or take away, write `{right}`.',
  ],
  'placeholder-in-quotes': [
    'Between these quotes `${{name}}` is printed as it is.',
    'To put the value of `{name}` there, use backticks around the string.',
  ],
  'never-called': [
    'The function `{name}` is written, but never called.',
    'Call it by its name, with parentheses: `{name}()`.',
  ],
  'power-sign': ['In JavaScript, `^` is no power.', 'A power is written `{left} ** {right}`.'],
  'compares-objects': [
    '`{what}` compares two separate arrays or objects: they are never equal.',
    'Compare their elements one by one.',
  ],
  'sort-as-text': [
    '`{what}` orders numbers as texts: 10 comes before 9.',
    'To order them by size, write `sort((a, b) => a - b)`.',
  ],
  'compares-nan': ['Nothing equals `NaN`, not even `NaN`.', 'To recognise it, write `Number.isNaN(…)`.'],
  'missing-let': [
    '`{name}` receives a value, but nothing creates it.',
    'Write `let` before it, the first time.',
  ],
  'return-alone': [
    '`return` is alone on its line: the function ends there and returns nothing.',
    'Put the value on the same line as `return`.',
  ],
  'after-return': [
    'This instruction comes after `{word}`: it never runs.',
    'Put it before `{word}`, or take it away.',
  ],
  'missing-break': [
    'After this case the program goes on with the next one.',
    'To stop there, write `break` at the end of the case.',
  ],
  'self-increment': [
    '`{name} = {name}++` puts the old value back: `{name}` does not change.',
    'Write `{name}++`, without the equals sign.',
  ],
  'second-variable': [
    'This `{name}` is a second variable, only between these braces: that of line {line} does not change.',
    'To change the first one, take the word before it away.',
  ],
  'written-twice': [
    'There are two `{name}`: this one takes the place of that of line {line}.',
    'Give one of them another name, or take one away.',
  ],
  'method-near-parent': [
    'Nothing calls the method `{name}`. The class above has a method `{nearest}`.',
    'Compare the two names, letter by letter.',
  ],
  'in-list': ['With an array, `in` looks for an index, not for a value.', 'Write `{list}.includes(…)`.'],
  'repeat-text': [
    '`*` calculates with numbers, and `{text}` is a string: this gives `NaN`.',
    'To repeat a string: `{text}.repeat(3)`.',
  ],
  'bit-sign': [
    'A single `{written}` calculates with numbers: it does not join two conditions.',
    'Write `{right}`.',
  ],
  'name-in-quotes': [
    'In this string `{written}` is printed as it is.',
    'Between backticks, `${{name}}` stands for the value: dollar, then braces.',
  ],
  'negated-side': [
    'In `{what}`, `!` turns round only what follows it, before the comparison.',
    'For “different”, write `{right}`.',
  ],
  'object-length': [
    '`{what}` is an object: it has no `{property}`.',
    'To count its properties, write `Object.keys({what}).length`.',
  ],
  'text-minus': [
    '`+` makes a string first, and `-` then tries to take a number away from it: this gives `NaN`.',
    'Put the calculation in parentheses: `{right}`.',
  ],
  'stops-before-end': [
    'With `{condition}` the loop stops before the last element of `{list}`.',
    'To read it too, compare with `{list}.length`.',
  ],
  'divided-by-nothing': [
    '`{list}` is empty: dividing by its length, 0, gives `NaN`.',
    'What should this calculation be when there is nothing?',
  ],
  'comment-swallows': [
    'This comment ends on line {line} only: the lines in between are not run.',
    'A comment is closed with `*/`.',
  ],
  'hidden-sign': [
    'This string holds a sign that cannot be seen: it does not equal the one that is typed.',
    'Delete it and type it again, with its spaces and accents.',
  ],
  'starts-past-end': [
    'The loop begins at `{list}.length`, one index after the last of `{list}`.',
    'Let `{name}` begin at `{list}.length - 1`.',
  ],
  'copy-changed': [
    'Here `{name}` is a copy: what was given to the call does not change.',
    'Return the new value with `return`, and keep it after the call.',
  ],
  'comment-as-division': [
    '`//` begins a comment: the end of the line is not calculated.',
    'For a whole division, write `Math.floor(a / b)`.',
  ],
  'constructor-name': [
    'Here `{name}` is a method like any other: `new` does not call it.',
    'The method that `new` calls is named `constructor`.',
  ],
  'callback-without-return': [
    'The function given to `{method}` returns nothing: `{method}` gets `undefined` every time.',
    'Write `return` before the value, or take the braces after `=>` away.',
  ],
  'push-result': [
    '`{method}` returns a number, the new length, and not the array.',
    'Call `{method}` without keeping its result: the array changes already.',
  ],
  'foreach-result': [
    '`forEach` returns nothing: this result is `undefined`.',
    'To get a new array, use `map`.',
  ],
  'this-lost': [
    'In this `function`, `this` is not the object of the method around it.',
    'With an arrow, `() => { … }`, it keeps the `this` of the method.',
  ],
  'this-in-arrow': [
    'A function with an arrow has no `this` of its own: here it is not the object.',
    'Write the method without an arrow: `name() { … }`.',
  ],
  'method-taken': [
    '`{what}` is handed on without its object: in this method `this` will no longer be that object.',
    'Give a function that calls it: `() => {what}()`.',
  ],
  'nan-from-other': [
    '`{what}` gives `NaN`: `{part}` is {a:owner}, not a number.',
    'Which number is to be taken from it: an element, a property, `length`?',
  ],
  'returns-sometimes': [
    '`{name}`, on line {line}, does not always reach a `return`: the call is then `undefined`.',
    'What should the function give in the other cases?',
  ],
  'typeof-answer': [
    '`typeof` never answers `{what}`.',
    'It answers a string: `"number"`, `"string"`, `"boolean"`, `"object"`, `"function"` or `"undefined"`.',
  ],
  'index-as-answer': [
    '`{what}` gives an index: as a condition, 0 is `false` and -1, “not there”, is `true`.',
    'Write `includes`, or compare with `!== -1`.',
  ],
  'value-as-index': [
    'In this loop, `{name}` is a value of `{list}`, not an index.',
    'Write `{name}` in place of `{list}[{name}]`.',
  ],
  'method-replaced': [
    'Here `=` replaces `{what}`, which is a function, in place of calling it.',
    'Put the value between the parentheses of the call: `{what}(…)`.',
  ],
  'return-in-loop': [
    'On its first iteration this loop always reaches a `return`: it never looks at the rest.',
    'Should this `return` come after the loop?',
  ],
  'reset-in-loop': [
    '`{name}` begins anew on each iteration: nothing adds up from one to the next.',
    'Give it its first value before the loop.',
  ],
  'condition-in-case': [
    '`case` compares `{what}`, which is true or false, with the value of `switch`: they are never equal.',
    'For conditions, write `if` and `else if`.',
  ],
  'random-range': [
    '`Math.random` takes no notice of its parentheses: it always gives a number from 0 to 1.',
    'For a die: `Math.floor(Math.random() * 6) + 1`.',
  ],
  'extra-argument': [
    '`{name}` does not get `{value}`: its parentheses have no name for this value.',
    'What should it do with it? Give it a name in the function, or take it away.',
  ],
  'self-assigned': [
    '`{name} = {name}` changes nothing: both sides are the same variable.',
    'A property of the object is written `this.{name}`.',
  ],
  'lists-added': ['`+` does not join arrays: `{what}` gives a text.', 'For one array, write `{right}`.'],
  'last-of-commas': [
    'In `{what}` only what comes after the last comma counts: `{last}`.',
    'Several values are written `[a, b]`, a square of a grid `grid[a][b]`.',
  ],
  'sort-by-truth': [
    '`sort` expects a number from this function: a comparison does not say which comes first.',
    'For numbers, return `a - b`.',
  ],
} satisfies Sentences;
