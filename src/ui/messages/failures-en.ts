import type { FailureMessages } from './failures-fr.ts';

/** Sentences for a check that did not pass, in English. */
export const failuresEn: FailureMessages = {
  sentence: ({ matcher, negated, call, error }) => {
    const subject = call === null ? 'The received value' : `\`${call}\``;
    if (error !== null)
      return `The check stopped on an error: ${error.name === '' ? '' : `${error.name}, `}${error.message}`;
    if (matcher === 'toThrow')
      return negated
        ? 'An error happened, and there must be none here.'
        : 'An error was expected, and none happened.';
    if (negated) return `${subject} must not be that one.`;
    if (matcher === 'toHaveLength') return `${subject} does not have the expected length.`;
    if (matcher === 'toContain' || matcher === 'toContainEqual')
      return `${subject} does not contain what is expected.`;
    if (matcher === 'toMatch') return `${subject} does not have the expected form.`;
    return call === null
      ? 'The received value is not the expected one.'
      : `${subject} does not return the expected value.`;
  },
  clue: {
    'received-undefined': '`undefined` means “nothing”. Did you forget `return`?',
    'number-as-text': 'Quotes make a text. A number is expected here: what happens without quotes?',
    'text-as-number': 'This is a number. A text is expected here: what goes around a text?',
    'only-spaces-differ': 'Only the spaces differ. Compare them one by one.',
    'only-case-differs': 'Only the capital letters differ.',
    'only-accents-differ': 'Only the accents differ.',
    'only-invisible-differ': 'Only an invisible character differs: delete the space and type it again.',
    'received-nan': '`NaN` means “not a number”. Which value of the sum is not one?',
  },
};
