import type { Sentences } from '../run/diagnosis-words.ts';

/** What an order of the sandbox needs, in English: what there is, then what to try. */
export const orderWordsEn = {
  'order-number': [
    '`{order}()` needs a number and gets `{got}`.',
    'A number is written without quotes. Where does this value come from?',
  ],
  'order-no-number': [
    '`{order}()` expects a number and gets `{got}`: a calculation gave no real number.',
    'Does it divide by zero? Is there a string in it? Print its values with `console.log`.',
  ],
  'order-number-missing': [
    '`{order}()` needs a number and gets none.',
    'Count the values between the parentheses: is one missing?',
  ],
  'order-size': [
    '`{order}()` needs a size here, zero at least, and gets `{got}`.',
    'Which calculation gives a number below zero?',
  ],
  'order-color': [
    '`{order}()` needs a colour and does not know `{got}`.',
    'A colour is written in quotes, like `"red"` or `"#ff8800"`.',
  ],
  'order-color-near': [
    '`{order}()` needs a colour and does not know `{got}`.',
    'The nearest colour is written `"{nearest}"`.',
  ],
  'order-color-missing': [
    '`{order}()` needs a colour and gets none.',
    'A colour is written in quotes, like `"red"` or `"#ff8800"`.',
  ],
  'order-points': [
    '`{order}()` needs at least 3 points and gets `{got}`.',
    'Each point is two numbers: `polygon(0, 0, 50, 0, 25, 40)`.',
  ],
  'order-pairs': [
    '`{order}()` needs two numbers for each point and gets `{got}` altogether.',
    'Which point lacks a number?',
  ],
  'order-fewer-points': [
    '`{order}()` draws 4000 points at most and gets `{got}`.',
    'Draw several smaller polygons.',
  ],
  'order-function': [
    '`{order}()` needs a function and gets `{got}`.',
    'Give the name of the function without parentheses: `animate(draw)`.',
  ],
  'order-key': [
    '`{order}()` needs the name of a key and gets `{got}`.',
    'A key is written in quotes: `"left"`, `"space"`, `"a"`.',
  ],
  'order-note': [
    '`{order}()` needs a note and does not know `{got}`.',
    'A note is written in quotes: `"C"`, `"F#"`, `"A4"`.',
  ],
  'order-note-missing': [
    '`{order}()` needs a note and gets none.',
    'A note is written in quotes: `"C"`, `"F#"`, `"A4"`.',
  ],
  'order-fewer-notes': [
    '`{order}()` keeps 500 notes ahead at most and gets `{got}`.',
    'Look for the loop that plays. When must it stop?',
  ],
  'order-duration': [
    '`{order}()` needs a duration in seconds, above zero, and gets `{got}`.',
    'For a silence, play `"rest"`.',
  ],
  'order-image': [
    '`{order}()` needs an image and gets `{got}`.',
    'An image comes from `image(width, height)`, or it is an array of rows: `[[0, 1], [1, 0]]`.',
  ],
  'order-image-missing': [
    '`{order}()` needs an image and gets none.',
    'An image comes from `image(width, height)`, or it is an array of rows: `[[0, 1], [1, 0]]`.',
  ],
  'order-pixel': [
    '`{order}()` needs at least 1 pixel each way and gets `{got}`.',
    'Print the width and the height before this line.',
  ],
  'order-fewer-pixels': [
    '`{order}()` takes a million pixels at most and gets `{got}`.',
    'Choose a smaller image: 160 by 120, for example.',
  ],
  'order-mix': [
    '`{order}()` cannot mix `{got}` for a pixel.',
    'Write its components: `"#ff8800"`, or `[255, 136, 0]`.',
  ],
} satisfies Sentences;
