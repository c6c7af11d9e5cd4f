import type { SlipExplanation } from '../run/find-slip.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords } from '../run/sentence.ts';

/** A slip of the first days, in English. */
export function explainSlipInEnglish(slip: SlipExplanation): ExplanationWords {
  switch (slip.code) {
    case 'words-without-quotes':
      return {
        what: sentence`Words follow each other with nothing between them: ${code(slip.words)}.`,
        advice: sentence`If this is a text, what goes around it? If not, which sign is missing between the words: a comma, a ${code('+')}?`,
      };
    case 'quote-inside-text':
      return {
        what: sentence`The text ends here, at the sign ${code(slip.quote)}: what follows is no longer part of it.`,
        advice:
          slip.quote === '"'
            ? sentence`If this quote belongs to the text, put single quotes ${code("'")} or backticks around the whole text.`
            : sentence`If this apostrophe belongs to the text, put double quotes ${code('"')} around the whole text.`,
      };
    case 'call-without-parentheses':
      return {
        what: sentence`The parentheses of ${code(slip.name)} are missing.`,
        advice: sentence`What you give to an order goes between ${code('(')} and ${code(')')}.`,
      };
    case 'name-with-space':
      return {
        what: sentence`${code(slip.words)} cannot be a name: it has a space in it.`,
        advice: sentence`Join the words, with a capital for the second one. If it is a value, ${code('=')} is missing.`,
      };
    case 'maths-sign':
      return {
        what: sentence`In a program, ${code(slip.written)} is no sign for sums.`,
        advice: sentence`The sign to use is ${code(slip.right)}.`,
      };
    case 'decimal-comma':
      return {
        what: sentence`Here, the comma separates two things: it does not make a decimal number.`,
        advice: sentence`In a program, which sign separates the units from the decimals? Compare with ${code('3.5')}.`,
      };
  }
}
