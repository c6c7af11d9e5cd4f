import type { Sentences } from '../run/diagnosis-words.ts';

/** How a run ended, and what may surprise about it, in English: what there is, then what to try. */
export const outcomeWordsEn = {
  // How a run ended, when nothing closer is known.
  crashed: [
    'The machine that runs programs has stopped. Your text is still there.',
    'Run it once more. If this happens again, show this message to a mentor.',
  ],
  'timed-out': [
    'The program was still running after {seconds} s, so it was stopped.',
    'Look for the loop that never ends. What must change for its condition to become false?',
  ],
  'out-of-memory': [
    'The program filled all the memory, so it was stopped.',
    'Look for an array or a string that grows without end, often in a loop.',
  ],
  'too-deep': [
    'Functions called each other, one inside the other, too many times.',
    'Which one calls itself, and when does it stop?',
  ],
  'flooded-console': [
    'The program printed without end, so it was stopped after {limit} lines.',
    'Look for the loop that prints. When should it stop?',
  ],
  'flooded-drawing': [
    'The program drew without end, so it was stopped after {limit} drawing commands.',
    'Look for the loop that draws. When should it stop?',
  ],
  'flooded-timers': [
    'The program prepared more than {limit} actions for later, so it was stopped.',
    'Look for a `setTimeout` or a `setInterval` inside a loop.',
  ],
  'flooded-questions': [
    'The program asked more than {limit} questions, so it was stopped.',
    'Look for the loop that asks. Which answer should end it?',
  ],
  // What never ends, and what never begins.
  'recursion-without-end': [
    '`{name}` calls itself every time and never stops.',
    'In which case should it end without calling itself? Put that case first.',
  ],
  'recursion-same-argument': [
    '`{name}` calls itself with the same value: nothing changes from call to call.',
    'Which value, closer to the end, should it get?',
  ],
  'endless-recursion': [
    '`{name}` calls itself too many times before it reaches the case that stops it.',
    'Follow the value from call to call: does it go towards that case?',
  ],
  'loop-unchanged': [
    'The condition `{condition}` stays true: in the loop, nothing changes `{names}`.',
    'What must happen on each iteration for it to become false?',
  ],
  'loop-wrong-way': [
    'On each iteration `{name}` moves away from the end: `{condition}` stays true.',
    'Should it add or take away?',
  ],
  'loop-always-true': [
    'Nothing stops this loop `{word}`: its condition is always true.',
    'When should it end? Write it in the condition, or use `break`.',
  ],
  'loop-growing': [
    '`{list}` grows on each iteration: the loop never reaches its end.',
    'Keep its length before the loop, or fill another array.',
  ],
  'continue-skips': [
    '`continue` skips what changes `{name}`: the loop goes on without end with the same value.',
    'Change `{name}` before `continue`, or write a `for` loop.',
  ],
  'changes-sometimes': [
    'The loop does not end: `{name}` only changes if `{condition}` is true.',
    'What should `{name}` do when this condition is false?',
  ],
  'counter-shared': [
    'This loop counts with `{name}`, like the loop around it: each changes the counter of the other.',
    'Give this one a counter of its own, with `let`.',
  ],
  'loop-misses-value': [
    '`{name}` never is exactly `{value}`: it jumps past it.',
    'Which comparison also stops beyond this value?',
  ],
  'endless-loop': [
    'This loop did not end: `{condition}` stayed true.',
    'Print its values on each iteration. What must change for it to become false?',
  ],
  'loop-never-starts': [
    'On the first iteration `{condition}` is false already: the loop does nothing.',
    'Should the comparison point the other way?',
  ],
  // What surprises without being an error.
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
  'missing-await': ['`{name}` is `async`: its result is not there yet.', 'Write `await` before the call.'],
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
} satisfies Sentences;
