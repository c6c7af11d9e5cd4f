import type { OrderExplanation } from '../run/explain-order.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords } from '../run/sentence.ts';

/** What an order of the drawing area lacks, in English. */
export function explainOrderInEnglish({ order, need, got }: OrderExplanation): ExplanationWords {
  const name = code(`${order}()`);
  const nothing = got === 'undefined';
  switch (need) {
    case 'number':
      return {
        what: nothing
          ? sentence`${name} needs a number and gets none.`
          : sentence`${name} needs a number and gets ${code(got)}.`,
        advice: nothing
          ? sentence`Count the values between the parentheses: is one missing?`
          : sentence`A number is written without quotes. Where does this value come from?`,
      };
    case 'size':
      return {
        what: sentence`${name} needs a size here: a number that is not negative. It gets ${code(got)}.`,
        advice: sentence`Which calculation gives a number below zero?`,
      };
    case 'color':
      return {
        what: nothing
          ? sentence`${name} needs a colour and gets none.`
          : sentence`${name} needs a colour and does not know ${code(got)}.`,
        advice: sentence`A colour is written in quotes, by its name like ${code('"red"')} or with its components like ${code('"#ff8800"')}.`,
      };
    case 'points':
      return {
        what: sentence`${name} needs at least 3 points and gets ${code(got)}.`,
        advice: sentence`Each point is two numbers: ${code('polygon(0, 0, 50, 0, 25, 40)')}.`,
      };
    case 'pairs':
      return {
        what: sentence`${name} needs two numbers for each point and gets ${code(got)} altogether.`,
        advice: sentence`Which point lacks a number?`,
      };
    case 'fewer-points':
      return {
        what: sentence`${name} draws 4,000 points at most.`,
        advice: sentence`Draw several smaller polygons.`,
      };
  }
}
