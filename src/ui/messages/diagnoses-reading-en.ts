import type { Sentences } from '../run/diagnosis-words.ts';

/** Why a program cannot be read, in English: what there is, then what to try. */
export const readingWordsEn = {
  // Signs that no program holds.
  'curly-quote': [
    '`{sign}` is a quote from a word processor: JavaScript does not know it.',
    'Replace it with a straight quote `"`, at the start and at the end of the string.',
  ],
  'invisible-character': [
    'An invisible sign has slipped in here, probably with a copy and paste.',
    'Delete what stands around this place, then type it again.',
  ],
  'look-alike': [
    '`{sign}` looks like `{right}`, but it is another sign.',
    'Delete it and type `{right}` on your keyboard.',
  ],
  'maths-sign': ['In a program, `{sign}` is no sign for calculations.', 'The sign to use is `{right}`.'],
  'hash-comment': ['In JavaScript, `#` does not begin a comment.', 'A comment begins with `//`.'],
  'unexpected-character': [
    'JavaScript does not know the sign `{sign}` in this place.',
    'Delete it, or put it between quotes if it belongs to a string.',
  ],
  // What is opened and not closed.
  'unclosed-string': [
    '{The:open} `{open}` that closes this string is missing.',
    'Where does the string end? Close it with the sign that opened it.',
  ],
  'unopened-string': [
    '{The:open} `{open}` at the start of this string is missing.',
    'A string has the same sign at both ends. Where does it begin?',
  ],
  'unclosed-template': [
    'Nothing closes {the:open} `{open}` that opens this string.',
    'Where does the string end? Put the same sign there.',
  ],
  'unclosed-comment': [
    'This comment is opened by `/*` and never closed: all that follows is part of it.',
    'Write `*/` at its end.',
  ],
  'unclosed-regexp': [
    'The machine reads a regular expression here, opened by `/` and never closed.',
    'For a comment, write `//`. To divide, put a value before `/`.',
  ],
  'unclosed-bracket': ['Nothing closes {the:open} `{open}` of line {line}.', 'Where should `{close}` go?'],
  'extra-bracket': [
    '{The:close} `{close}` closes nothing: there is one too many.',
    'Count what opens and what closes. Which of these signs is one too many?',
  ],
  'wrong-bracket': [
    'On line {line}, {the:open} `{open}` waits for `{close}` and meets `{found}`.',
    'Each sign that opens is closed by its own partner. Which one must change?',
  ],
  'unopened-block': [
    'The block of `{word}` is closed, but was never opened.',
    'Put `{` at the end of this line.',
  ],
  'unopened-bracket': [
    '{The:open} `{open}` that goes with `{close}` is missing.',
    'Where does what `{close}` closes begin?',
  ],
  'quote-inside-text': [
    'The string ends here, at the sign `{quote}`: what follows is no longer part of it.',
    'Put another sign around the whole string, such as backticks.',
  ],
  'escaped-quote': [
    'The sign `\\` before `{quote}` keeps it from closing the string.',
    'To write this sign itself, put two: `\\\\`.',
  ],
  'triple-quote': [
    'JavaScript has no quotes by three.',
    'A string of several lines goes between two backticks.',
  ],
  'spaced-number': [
    '`{written}` has spaces in it: to the machine these are several numbers.',
    'Write it in one piece: `{right}`.',
  ],
  // Words.
  'misspelt-keyword': ['JavaScript does not know the word `{written}`.', 'Here it is written `{right}`.'],
  'type-word': [
    'In JavaScript, `{written}` creates no variable.',
    'Write `let` before the name: JavaScript itself sees what kind of value it is.',
  ],
  'word-operator': ['JavaScript has no word `{written}`.', 'The sign to use here is `{right}`.'],
  'colon-block': [
    'Here a colon does not open a block.',
    'In JavaScript a block begins with `{` and ends with `}`.',
  ],
  'foreign-for': [
    'This loop is written as in another language.',
    'Compare with `for (let i = 0; i < 5; i = i + 1) {`: what does it count?',
  ],
  'unexpected-word': [
    'JavaScript does not expect the word `{word}` here.',
    'Take it away: after the condition comes the brace `{`.',
  ],
  'foreign-word': [
    '`{word}` is a word of another language: JavaScript does not expect it here.',
    'Take it away, then compare this line with an example.',
  ],
  'words-without-quotes': [
    'The machine takes `{words}` for names in a row.',
    'If this is text, what goes around it?',
  ],
  'sentence-alone': [
    'The machine takes `{words}` for an instruction.',
    'If this is text to print, write `console.log("…")`. If it is a note, begin it with `//`.',
  ],
  // Signs between things.
  'parted-sign': ['In `{written}` a space parts two signs that are one.', 'Write `{right}`.'],
  'swapped-sign': ['`{written}` is no comparison that JavaScript knows.', 'Write `{right}`.'],
  'comparison-as-assignment': ['`{written}` compares: it gives no value.', 'To give a value, write one `=`.'],
  'wrong-sign': ['Here `{written}` does not fit.', 'The sign to use in this place is `{right}`.'],
  'missing-comma': [
    'A comma is missing between `{left}` and `{right}`.',
    'What separates two elements in a row?',
  ],
  'missing-between': [
    'A sign is missing between `{left}` and `{right}`.',
    'A comma to separate them? A `+` to join them?',
  ],
  'missing-equals': [
    'A `=` is missing between `{left}` and `{right}`.',
    'Which sign gives a value to a name?',
  ],
  'semicolon-inside': [
    'This semicolon comes too early: {the:close} `{close}` is still to come.',
    'Put it after `{close}`.',
  ],
  'line-goes-on': [
    'The next line begins with `{sign}`: JavaScript reads it as a part of this one.',
    'Put a semicolon `;` at the end of this line.',
  ],
  'missing-semicolon': [
    'Two instructions follow each other here with nothing between them.',
    'Separate them with a semicolon, or begin a new line.',
  ],
  'missing-colon': ['A colon `:` is missing after `{left}`.', 'Compare with the lines around it.'],
  'missing-value': [
    'A value is missing beside `{sign}`.',
    'What did you mean to put there: a number, text, a name?',
  ],
  'missing-parentheses': [
    'Parentheses are missing after `{word}`.',
    'Put `(` and `)` around what `{word}` looks at.',
  ],
  'function-without-parentheses': [
    'Parentheses are missing after the name of this function.',
    'Put `()`, with the parameters inside if there are any.',
  ],
  'arrow-without-parentheses': [
    'An arrow with several parameters has them between parentheses.',
    'Put `(` before the first one and `)` after the last one.',
  ],
  'arrow-return': [
    'After `=>` without braces comes a value, without `return`.',
    'Take `return` away, or put `{` and `}` around the instruction.',
  ],
  'do-without-while': [
    'This `do` loop has no condition: `while` is missing after its brace.',
    'Write `while (…);` after `}`, with what makes it go on.',
  ],
  'missing-question-mark': [
    'A `?` is missing after `{left}`.',
    'A choice is written `condition ? yes : no`.',
  ],
  'call-without-parentheses': [
    'The parentheses of `{name}` are missing.',
    'What you give to a command goes between `(` and `)`.',
  ],
  'missing-times': [
    'A sign is missing between `{left}` and `{right}`.',
    'In JavaScript, multiplying is always written `*`.',
  ],
  'decimal-comma': [
    'Here the comma separates `{left}` and `{right}`: it does not make a decimal number.',
    'In a program this number is written `{left}.{right}`.',
  ],
  'for-signs': [
    'The parentheses of `for` hold three parts, separated by semicolons.',
    'Compare with `for (let i = 0; i < 3; i = i + 1)`.',
  ],
} satisfies Sentences;
