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
    case 'function':
      return {
        what: sentence`${name} needs a function and gets ${code(got)}.`,
        advice: sentence`Give the name of the function without parentheses: ${code('animate(draw)')}.`,
      };
    case 'key':
      return {
        what: sentence`${name} needs the name of a key and gets ${code(got)}.`,
        advice: sentence`A key is written in quotes: ${code('"left"')}, ${code('"space"')}, ${code('"a"')}.`,
      };
    case 'note':
      return {
        what: nothing
          ? sentence`${name} needs a note and gets none.`
          : sentence`${name} needs a note and does not know ${code(got)}.`,
        advice: sentence`A note is written in quotes: ${code('"C"')}, ${code('"F#"')}, ${code('"A4"')}.`,
      };
    case 'fewer-notes':
      return {
        what: sentence`${name} keeps 500 notes ahead at most.`,
        advice: sentence`Look for the loop that plays. When must it stop?`,
      };
    case 'duration':
      return {
        what: sentence`${name} needs a duration in seconds, above zero. It gets ${code(got)}.`,
        advice: sentence`For a silence, play ${code('"rest"')}.`,
      };
    case 'image':
      return {
        what: nothing
          ? sentence`${name} needs an image and gets none.`
          : sentence`${name} needs an image and gets ${code(got)}.`,
        advice: sentence`An image comes from ${code('image(width, height)')}, or it is an array of rows: ${code('[[0, 1], [1, 0]]')}.`,
      };
    case 'pixel':
      return {
        what: sentence`${name} needs at least 1 pixel each way and gets ${code(got)}.`,
        advice: null,
      };
    case 'fewer-pixels':
      return {
        what: sentence`${name} takes a million pixels at most and gets ${code(got)}.`,
        advice: sentence`Choose a smaller image: 160 by 120, for example.`,
      };
    case 'mix':
      return {
        what: sentence`${name} cannot mix ${code(got)} for a pixel.`,
        advice: sentence`Write its components: ${code('"#ff8800"')}, or ${code('[255, 136, 0]')}.`,
      };
  }
}
