import type { CheckFailure } from '../../lessons/check-report.ts';
import type { FailureMessages } from './failures-fr.ts';

/** Longest value that a sentence quotes; longer ones stand below it. */
const MAX_QUOTE = 60;

/** What a value had to do, after “should”; null where the plain sentence says enough. */
function demand({ matcher, expected }: CheckFailure): string | null {
  const text = expected?.text ?? '';
  const value = text === '' || text.length > MAX_QUOTE ? 'what is expected' : `\`${text}\``;
  switch (matcher) {
    case 'toBeCloseTo':
      return `be very near to ${value}`;
    case 'toBeTruthy':
      return 'count as true';
    case 'toBeFalsy':
      return 'count as false';
    case 'toBeNull':
    case 'toBeUndefined':
    case 'toBeNaN':
      return `be ${value}`;
    case 'toBeDefined':
      return 'be something other than `undefined`';
    case 'toBeGreaterThan':
      return `be more than ${value}`;
    case 'toBeGreaterThanOrEqual':
      return `be at least ${value}`;
    case 'toBeLessThan':
      return `be less than ${value}`;
    case 'toBeLessThanOrEqual':
      return `be at most ${value}`;
    case 'toBeInstanceOf':
      return `be an object of ${value.replace('`function ', '`')}`;
    case 'toContain':
    case 'toContainEqual':
      return `contain ${value}`;
    case 'toHaveLength':
      return `have the length ${value}`;
    case 'toHaveProperty':
      return `have the property ${value}`;
    case 'toMatch':
      return expected?.type === 'string' ? `contain ${value}` : `have the form ${value}`;
    case 'toMatchObject':
      return `have at least ${value}`;
    default:
      return null;
  }
}

/** What a function that is watched had to go through. */
function callDemand({ matcher, expected }: CheckFailure): string | null {
  switch (matcher) {
    case 'toHaveBeenCalled':
      return 'be called';
    case 'toHaveBeenCalledTimes':
      return `be called ${expected?.text ?? '?'} time(s)`;
    case 'toHaveBeenCalledWith':
      return `be called with \`${expected?.text ?? ''}\``;
    default:
      return null;
  }
}

/** Sentences for a check that did not pass, in English. */
export const failuresEn: FailureMessages = {
  sentence: (failure) => {
    const { matcher, negated, call, error, expected } = failure;
    const subject = call === null ? 'The received value' : `\`${call}\``;
    if (error?.name === 'NeverEnded') return 'The check is still waiting: something never comes to its end.';
    if (error?.name === 'Told') return error.message;
    if (error !== null)
      return !error.stack.includes('program.js:')
        ? 'The check stopped on an error.'
        : 'During the check, your program stops on an error.';
    if (matcher === 'toThrow')
      return negated
        ? 'An error happened, and there must be none here.'
        : 'An error was expected, and none happened.';
    if (matcher === 'rejects') return 'The promise should fail, and it succeeded.';
    const must = negated ? 'should not' : 'should';
    const ofCalls = callDemand(failure);
    if (ofCalls !== null) return `The function ${must} ${ofCalls}.`;
    const ofValue = demand(failure);
    if (ofValue !== null) return `${subject} ${must} ${ofValue}.`;
    const text = expected?.text ?? '';
    if (negated)
      return text === '' || text.length > MAX_QUOTE
        ? `${subject} must not be that one.`
        : `${subject} should not be \`${text}\`.`;
    return call === null
      ? 'The received value is not the expected one.'
      : `${subject} does not return the expected value.`;
  },
  clue: {
    'received-undefined': '`undefined` means “nothing”. Did you forget `return`?',
    'number-as-text': 'Quotes make it text. A number is expected here: what happens without quotes?',
    'text-as-number': 'This is a number. Text is expected here: what goes around text?',
    'only-spaces-differ': 'Only the spaces differ. Compare them one by one.',
    'only-case-differs': 'Only the capital letters differ.',
    'only-accents-differ': 'Only the accents differ.',
    'only-composition-differs':
      'An accent is in two pieces, as after a copy and paste: delete the letter and type it again.',
    'only-invisible-differ': 'Only an invisible character differs: delete the space and type it again.',
    'received-nan': '`NaN` means “not a number”. Which value of the sum is not one?',
  },
};
