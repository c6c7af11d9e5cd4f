import type { Sentences } from '../run/diagnosis-words.ts';

/** Where instructions and names cannot stand as they are written, in English: what there is, then what to try. */
export const placingWordsEn = {
  // Where instructions may stand.
  'semicolon-after-condition': [
    'This semicolon ends the `if`: the block after it no longer depends on it.',
    'Take the `;` after the condition away.',
  ],
  'semicolon-after-loop': [
    'This semicolon is all that the loop `{word}` repeats.',
    'Take it away: the block after it is what should repeat.',
  ],
  'else-without-if': [
    'This `else` follows no `if`.',
    'Look before it: a brace too many, one missing, an instruction in between?',
  ],
  'semicolon-before-else': [
    'This semicolon ends the `if`: the `else` after it is left alone.',
    'Take the `;` after the brace away.',
  ],
  'semicolon-before-block': [
    'This semicolon parts the block from what it belongs to.',
    'Take the `;` before the brace away.',
  ],
  'semicolon-after-else': [
    'This semicolon is all that `else` does: what follows is always done.',
    'Take the `;` after `else` away.',
  ],
  'break-in-callback': [
    '`{word}` cannot stop `{method}`: it stands in a function, not in a loop.',
    'Write a loop `for … of` in place of `{method}`.',
  ],
  'else-with-condition': [
    '`else` has no condition: it takes all other cases.',
    'To ask another condition, write `else if`.',
  ],
  'else-needs-block': [
    'Between `else` and the `if` of line {line} there are several instructions without braces.',
    'Put one brace after the condition and one before `else`.',
  ],
  'try-alone': [
    'This `try` has neither `catch` nor `finally`.',
    'What should happen after an error? Write it in `catch (error) { }`.',
  ],
  'outside-function': [
    '`return` stands outside of any function.',
    'Look at the braces above: one of them may close too early.',
  ],
  'outside-loop': [
    '`{word}` stands outside of any loop.',
    'Look at the braces above: one of them may close too early.',
  ],
  'await-outside-async': [
    '`await` stands in a function that is not `async`.',
    'Write `async` at the start of this function.',
  ],
  'block-needed': [
    '`{word}` cannot follow `{head}` without braces: the variable would be gone right away.',
    'Put `{word}` before it, or a block `{ }` around.',
  ],
  'module-line': [
    '`{word}` joins several files; here a program is a single one.',
    'Delete this line, and write here what you need.',
  ],
  'comma-in-class': [
    'In a class, methods follow each other without a comma, and without a word before their name.',
    'Take `{sign}` away.',
  ],
  // Names and what is given to them.
  'name-with-digit': [
    'A name cannot start with a digit: `{name}`.',
    'Put the digit at the end, or write it in letters.',
  ],
  'name-with-space': [
    '`{words}` cannot be a name: it has a space in it.',
    'Join the words, with a capital for the second one.',
  ],
  'name-with-sign': [
    '`{name}` cannot be a name: it has `{sign}` in it.',
    'A name has letters, digits, `_` or `$`.',
  ],
  'reserved-word': ['`{word}` is a word of JavaScript: it cannot be used as a name.', 'Choose another name.'],
  'missing-name': [
    'The machine expects a name in this place.',
    'A name starts with a letter and has no space in it.',
  ],
  'declared-twice': [
    '`{name}` is created twice.',
    'To change its value, write the name without `let` before it. If not, choose another name.',
  ],
  'missing-initial-value': [
    '`{name}` is created with `const`: its value must come at once.',
    'Write `=` and the value, or create it with `let`.',
  ],
  'not-assignable': [
    '`{left}` cannot receive a value: on the left of `=` there must be a name.',
    'To compare two values, write `===`.',
  ],
  'stray-declaration': [
    'There is one `{word}` too many here: it creates a variable, with a name, `=` and a value.',
    'Take it out. To use a variable, write its name alone.',
  ],
  // What is left when the place is all that is known.
  'unexpected-token': [
    'The machine did not expect `{sign}` here.',
    'Look at what comes before: is a value missing, a sign, a quote?',
  ],
  'unexpected-end': [
    'The program stops in the middle of an instruction or of a block.',
    'Count what opens and what closes: which one has no partner?',
  ],
  'bad-number': [
    'The machine cannot read this number.',
    'A decimal number is written with a dot, `3.5`, and without letters.',
  ],
  'bad-escape': [
    'In this string, what follows `\\` has no meaning for the machine.',
    'To write a backslash, put two: `\\\\`.',
  ],
  'other-syntax': [
    'The machine cannot read the program in this place.',
    'Read this line and the one before again, sign by sign.',
  ],
} satisfies Sentences;
