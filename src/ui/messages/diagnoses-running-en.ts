import type { Sentences } from '../run/diagnosis-words.ts';

/** Why a program stopped while it ran, in English: what there is, then what to try. */
export const runningWordsEn = {
  // Names that do not exist.
  'misspelt-name': [
    'There is no name `{name}` here. The closest is `{nearest}`.',
    'Compare the two, letter by letter.',
  ],
  'wrong-case': [
    'There is no `{name}`: it is written `{nearest}`.',
    'Look at the capitals. To JavaScript they are other letters.',
  ],
  'foreign-name': ['JavaScript has nothing called `{name}`.', 'What comes near it is `{right}`.'],
  'page-name': ['`{name}` exists in a web page only, not here.', 'To print, use `console.log`.'],
  'out-of-scope': [
    '`{name}` is created on line {line}, between braces: outside of them it does not exist.',
    'Where must it be created to exist here, too?',
  ],
  'this-forgotten': [
    'There is no `{name}` here on its own: it belongs to the object.',
    'Write `this.{name}`.',
  ],
  'never-created': [
    '`{name}` changes its value, but nothing creates it.',
    'Create it first, with `let` and a first value.',
  ],
  'unknown-function': [
    'There is no function called `{name}` here.',
    'Is it written somewhere, with the same letters?',
  ],
  'console-comma': ['Between `console` and `log` there is a comma.', 'A dot is needed: `console.log`.'],
  'unknown-name': [
    'There is no name `{name}` here.',
    'If it is text, put quotes around it. If not, where is it created?',
  ],
  'used-before-created': [
    '`{name}` is used before it is created, on line {line}.',
    'What if the line that creates it comes first?',
  ],
  'used-in-own-value': [
    '`{name}` uses its own value, and has none yet.',
    'Create it above, with a first value. After that, change it without `let`.',
  ],
  'same-looking-name': [
    '`{name}` looks like a name of line {line}, but an accent in it is written with other signs.',
    'Delete this name and type it again, in both places.',
  ],
  'shadowed-name': [
    'Here `let` creates another `{name}` than that of line {line}, still empty.',
    'To change the first one, take `let` away.',
  ],
  'super-first': [
    '`this` is used before `super()` was called.',
    'In this constructor, call `super()` at the top.',
  ],
  'constant-changed': [
    '`{name}` is created with `const`, on line {line}: its value cannot change.',
    'If it must change, create it with `let`.',
  ],
  // What is called and cannot be.
  'misspelt-method': [
    'There is no `{name}` here. The closest is `{nearest}`.',
    'Compare the two, letter by letter.',
  ],
  'foreign-method': ['JavaScript has no `{name}` here.', 'What comes near it is `{right}`.'],
  'property-called': [
    '`{property}` is a value of `{name}`, not a function.',
    'Take the parentheses after `{property}` away.',
  ],
  'method-of-other': [
    '{A:owner} has no `{method}`.',
    'What kind of value is it? Print it with `console.log`.',
  ],
  'list-called': [
    '`{name}` is an array: parentheses call a function.',
    'To take an element, put its index between brackets `[` and `]`.',
  ],
  'unknown-method': ['{A:owner} has no `{method}`.', 'Check its spelling, capitals included.'],
  'not-a-function': [
    '`{callee}` is not a function: it cannot be called with parentheses.',
    'Check its spelling. Does a variable have the same name?',
  ],
  'not-callable': [
    'What is called with parentheses here is not a function.',
    'Print what stands before, without the parentheses: what is it?',
  ],
  'value-called': [
    '`{callee}` is {a:owner}, not a function: the parentheses call it.',
    'Take the parentheses away, or look for the name of the function.',
  ],
  'field-hides-method': [
    'The object has a value `{name}`, which hides its method `{name}`.',
    'Give one of the two another name.',
  ],
  'method-of-kind': [
    '`{method}` exists for {a:owner}, and `{what}` is something else here.',
    'Print `{what}` before this line: what kind of value is it?',
  ],
  'row-not-made': [
    '`{what}` does not exist yet: nothing can be put into it.',
    'Before this line, create it: `{what} = [];`.',
  ],
  'not-a-constructor': [
    'What follows `new` is not a class.',
    'Check the name, or call the function without `new`.',
  ],
  'class-without-new': [
    'The class `{name}` is called like a function.',
    'Write `new` before its name to create an object.',
  ],
  // Nothing where something was expected.
  'index-past-end': [
    '`{what}` is `undefined`: this index is past the end of `{list}`.',
    'The last index is `{list}.length - 1`. How far must it go?',
  ],
  'no-such-box': [
    '`{what}` is `undefined`: `{list}` has nothing at this index.',
    'Print `{index}` before this line: indexes go from 0 to `{list}.length - 1`.',
  ],
  'negative-index': [
    '`{what}` is `undefined`: an index does not count from the end.',
    'From the end, write `{list}.at({index})`.',
  ],
  'nothing-found': [
    '`{what}` found nothing: the result is `{value}`.',
    'Is it the right value, capitals included? What to do when there is none?',
  ],
  'list-is-empty': [
    '`{what}` has nothing to give: there is no element left in this place.',
    'Before this line, ask whether `length` is greater than 0.',
  ],
  'missing-key': [
    '`{what}` is `undefined`: `{list}` has no property of this name.',
    'Print `{index}` before this line, and compare it with the names in `{list}`, letter by letter.',
  ],
  'function-without-return': [
    '`{name}`, on line {line}, returns nothing: here the call is `undefined`.',
    'What should it return? Write it after `return`.',
  ],
  'missing-argument': [
    '`{name}` is called without a value for `{parameter}`, which is therefore `undefined`.',
    'Count the values between the parentheses of the call.',
  ],
  'never-filled': [
    '`{name}`, created on line {line}, has not received a value yet.',
    'Give it a first value when you create it.',
  ],
  'misspelt-property': [
    'There is no `{property}` here. The closest is `{nearest}`.',
    'Compare the two, letter by letter.',
  ],
  'missing-property': [
    '`{what}` has no property `{property}`: it is `undefined`.',
    'Which properties does this object have? Read where it is created.',
  ],
  'name-as-property': [
    '`{what}` has no property called `{property}`.',
    'To take the one whose name is in the variable, write `{what}[{property}]`.',
  ],
  'property-sometimes': [
    'The object of line {line} has no property `{property}`: for it, this is `undefined`.',
    'Compare it with the other objects: what is missing?',
  ],
  'property-of-nothing': [
    '`{what}` is `{value}`: there is no `{property}` to take from it.',
    'Print `{what}` before this line. When should it have received a value?',
  ],
  'nothing-inside': [
    'What stands here is `{value}`: there is nothing to take from it.',
    'Print it before this line. When should it have received a value?',
  ],
  'taken-apart': [
    '`{what}` has nothing to take from: the value that arrives there is `undefined` or `null`.',
    'Print this value before this line. Where does it come from?',
  ],
  'not-iterable': [
    '`{what}` cannot be iterated.',
    'Arrays and strings can. Print this value to see what it is.',
  ],
  // Values that an instruction cannot use.
  'bad-length': [
    'This length or number of repetitions is not possible.',
    'It must be a whole number, neither negative nor huge. Print it before this line.',
  ],
  'bad-digits': ['This number of digits is not possible.', '`toFixed` takes 0 to 100.'],
  circular: [
    'This object contains itself: it cannot become a string.',
    'Keep only the useful properties in the string.',
  ],
  'bad-json': [
    'This string is not complete JSON.',
    'Print it before reading it: names and texts stand between double quotes in it.',
  ],
  'mixed-bigint': [
    'A big integer like `1n` and a number cannot be calculated together.',
    'Write both the same way.',
  ],
  'own-error': [
    'The program reported an error itself: `{message}`',
    'Read the condition that leads to `throw`: why is it true?',
  ],
  'other-error': [
    'The machine cannot run this instruction.',
    'Print the values used here, before this line.',
  ],
} satisfies Sentences;
