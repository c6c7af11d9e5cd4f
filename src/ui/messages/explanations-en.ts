import type { Explanation } from '../run/explain-outcome.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords, Sentence } from '../run/sentence.ts';
import { explainOrderInEnglish } from './orders-en.ts';
import { explainSlipInEnglish } from './slips-en.ts';

const number = new Intl.NumberFormat('en');
const quoteNames: Readonly<Record<string, string>> = {
  '"': 'A double quote',
  "'": 'A single quote',
  '`': 'A backtick',
};

/** The explanation of a run’s end in English. */
export function explainInEnglish(explanation: Explanation): ExplanationWords {
  switch (explanation.code) {
    case 'completed':
      return words(sentence`The program has ended.`);
    case 'stopped':
      return words(sentence`The program was stopped.`);
    case 'awaiting-input':
      return words(sentence`The program is waiting for an answer.`);
    case 'timed-out':
      return words(
        sentence`The program was still running after ${number.format(explanation.seconds)} ${explanation.seconds === 1 ? 'second' : 'seconds'}, so it was stopped.`,
        sentence`Look for the loop that never ends. What must change for its condition to become false?`,
      );
    case 'out-of-memory':
      return words(
        sentence`The program filled all the memory, so it was stopped.`,
        sentence`Look for an array or a string that grows without end, often in a loop.`,
      );
    case 'too-deep':
      return words(
        sentence`Functions called each other, one inside the other, too many times.`,
        sentence`A function that calls itself needs a case in which it stops. Which one is it here?`,
      );
    case 'flooded-console':
      return words(
        sentence`The program printed without end, so it was stopped. The console keeps at most ${number.format(explanation.limit)} lines; the rest is cut.`,
        sentence`Look for the loop that prints. When should it stop?`,
      );
    case 'flooded-drawing':
      return words(
        sentence`The program drew without end, so it was stopped after ${number.format(explanation.limit)} drawing orders.`,
        sentence`Look for the loop that draws. When should it stop?`,
      );
    case 'flooded-timers':
      return words(
        sentence`The program prepared too many actions for later, so it was stopped. The limit is ${number.format(explanation.limit)} at a time.`,
        sentence`Look for a ${code('setTimeout')} or a ${code('setInterval')} inside a loop.`,
      );
    case 'flooded-questions':
      return words(
        sentence`The program asked ${number.format(explanation.limit)} questions, so it was stopped: it would go on for ever.`,
        sentence`Look for the loop that asks. Which answer should end it?`,
      );
    case 'crashed':
      return words(
        sentence`The machine that runs programs has stopped. Your text is still there.`,
        sentence`Run it once more. If this happens again, show this message to a mentor.`,
      );
    case 'unknown-name':
      return words(
        sentence`There is no ${code(explanation.name)} here.`,
        explanation.nearest === null
          ? sentence`Compare its spelling, letter by letter, with the place where it is created. If it is a text to print, it needs quotes.`
          : sentence`The closest name is ${code(explanation.nearest)}. Compare the two, letter by letter.`,
      );
    case 'used-before-created':
      return words(
        sentence`${code(explanation.name)} is used before the instruction that creates it.`,
        sentence`What if the line that creates ${code(explanation.name)} comes first?`,
      );
    case 'super-first':
      return words(
        sentence`${code('this')} is used before ${code('super()')} was called.`,
        sentence`In this constructor, call ${code('super()')} at the top.`,
      );
    case 'constant-changed':
      return words(
        sentence`${code(explanation.name)} was created with ${code('const')}: its value cannot change.`,
        sentence`If it must change, create ${code(explanation.name)} with ${code('let')}. If not, choose another name.`,
      );
    case 'not-a-function':
      return words(
        explanation.callee === null
          ? sentence`What is called with parentheses is not a function.`
          : sentence`${code(explanation.callee)} is not a function: it cannot be called with parentheses.`,
        sentence`Check its spelling, capitals included, and that no variable has the same name.`,
      );
    case 'not-a-constructor':
      return words(
        sentence`What follows ${code('new')} is not a class.`,
        sentence`Check the name, or call the function without ${code('new')}.`,
      );
    case 'class-without-new':
      return words(
        sentence`A class is called like a function.`,
        sentence`Write ${code('new')} before its name to create an object.`,
      );
    case 'property-of-nothing':
      return words(
        explanation.property === null
          ? sentence`The program looks for an element in ${code(explanation.value)}, and there is nothing there.`
          : explanation.isWrite
            ? sentence`The program tries to write ${code(explanation.property)} into ${code(explanation.value)}, and there is nothing there.`
            : sentence`The program looks for ${code(explanation.property)} in ${code(explanation.value)}, and there is nothing there.`,
        sentence`Print what stands before it with ${code('console.log')}: when should it have received a value?`,
      );
    case 'not-iterable':
      return words(
        sentence`This value cannot be iterated.`,
        sentence`Arrays and strings can. Print the value with ${code('console.log')} to see what it is.`,
      );
    case 'bad-length':
      return words(
        sentence`This length or number of repetitions is not possible.`,
        sentence`It must be a whole number, neither negative nor huge. Print it before this line.`,
      );
    case 'bad-digits':
      return words(
        sentence`This number of digits is not possible.`,
        sentence`${code('toFixed')} takes 0 to 100.`,
      );
    case 'circular':
      return words(
        sentence`This object contains itself: it cannot become a string.`,
        sentence`Keep only the useful properties in the string.`,
      );
    case 'bad-json':
      return words(
        sentence`This string is not complete JSON.`,
        sentence`Print it before reading it: names and strings stand between double quotes in it.`,
      );
    case 'mixed-bigint':
      return words(
        sentence`A big integer (${code('1n')}) and a number cannot be calculated together.`,
        sentence`Write both the same way.`,
      );
    case 'own-error':
      return words(
        explanation.message === ''
          ? sentence`The program reported an error itself.`
          : sentence`The program reported an error itself: ${code(explanation.message)}`,
        sentence`Read the condition that leads to ${code('throw')}: why is it true?`,
      );
    case 'thrown-value':
      return words(
        sentence`The program reported an error itself: ${code(explanation.message)}`,
        sentence`Read the condition that leads to ${code('throw')}: why is it true?`,
      );
    case 'order-needs':
      return explainOrderInEnglish(explanation);
    case 'other-error':
      return words(
        sentence`The machine cannot run this instruction: ${code(explanation.message)}`,
        sentence`Print the values used here with ${code('console.log')}, before this line.`,
      );
    case 'unclosed-string': {
      const name = explanation.quote === null ? undefined : quoteNames[explanation.quote];
      return words(
        name === undefined
          ? sentence`The sign that closes a string is missing. The machine is still looking for its end.`
          : sentence`The end of a string is missing. ${name} ${code(explanation.quote ?? '')} opens it, nothing closes it.`,
        sentence`Close the string with the sign that opened it.`,
      );
    }
    case 'unclosed-comment':
      return words(
        sentence`A comment is opened and never closed.`,
        sentence`Write ${code('*/')} at its end.`,
      );
    case 'unclosed-regexp':
      return words(
        sentence`The machine reads a regular expression here, opened by ${code('/')} and never closed.`,
        sentence`To divide, a value must stand before ${code('/')}. For a comment, write ${code('//')}.`,
      );
    case 'unexpected-end':
      return words(
        sentence`The program stops in the middle of an instruction or of a block.`,
        sentence`Count the ${code('{')} and the ${code('}')}, the ${code('(')} and the ${code(')')}: which one has no partner?`,
      );
    case 'curly-quote':
      return words(
        sentence`${code(explanation.character)} is a quote from a word processor: JavaScript does not know it.`,
        sentence`Replace it with a straight quote ${code('"')}, at the start and at the end of the string.`,
      );
    case 'unexpected-character':
      return words(
        explanation.character === null
          ? sentence`There is a sign here that JavaScript does not know.`
          : sentence`JavaScript does not know the sign ${code(explanation.character)} in this place.`,
        sentence`Delete it, or put it between quotes if it is part of a string.`,
      );
    case 'unexpected-token':
      return words(
        sentence`The machine did not expect ${code(explanation.token)} here.`,
        sentence`Look at what comes before: is a value missing, a sign, or the other half of a pair ${code('()')}, ${code('{}')}, ${code('[]')}?`,
      );
    case 'misspelt-comparison':
      return words(
        sentence`${code(explanation.written)} is not a comparison.`,
        sentence`Write ${code(explanation.right)}: the equals sign comes last.`,
      );
    case 'misspelt-keyword':
      return words(
        sentence`The machine does not know the word ${code(explanation.written)}.`,
        sentence`In JavaScript it is written ${code(explanation.right)}.`,
      );
    case 'missing-comma-or-parenthesis':
      return words(
        sentence`A comma between two values is missing, or a parenthesis ${code(')')} at the end.`,
        sentence`Count the opening and closing parentheses on this line.`,
      );
    case 'words-without-quotes':
    case 'quote-inside-text':
    case 'call-without-parentheses':
    case 'name-with-space':
    case 'maths-sign':
    case 'decimal-comma':
      return explainSlipInEnglish(explanation);
    case 'missing-sign':
      return words(
        sentence`${code(explanation.sign)} is missing in this place.`,
        /^[)\]}]$/.test(explanation.sign)
          ? sentence`Every sign that opens asks for one that closes. Which one is still open?`
          : sentence`Add ${code(explanation.sign)}, then run again.`,
      );
    case 'missing-end-of-instruction':
      return words(
        sentence`The machine thought that the instruction ended before this place.`,
        sentence`Is a semicolon missing, a sign like ${code('+')}, a quote? Or is a word of JavaScript spelt differently?`,
      );
    case 'reserved-word':
      return words(
        sentence`${code(explanation.word)} is a word of JavaScript: it cannot be used as a name.`,
        sentence`Choose another name.`,
      );
    case 'else-without-if':
      return words(
        sentence`This ${code('else')} follows no ${code('if')}.`,
        sentence`Look before it: a brace ${code('}')} is missing, there is one too many, or a semicolon follows the condition.`,
      );
    case 'not-assignable':
      return words(
        sentence`On the left of the equals sign there must be a variable name.`,
        sentence`To compare two values, write ${code('===')}.`,
      );
    case 'declared-twice':
      return words(
        explanation.name === null
          ? sentence`The same name is created twice.`
          : sentence`${code(explanation.name)} is created twice.`,
        sentence`To change its value, write the name without ${code('let')} before it. For another value, choose another name.`,
      );
    case 'missing-initial-value':
      return words(
        sentence`A name created with ${code('const')} receives its value at once.`,
        sentence`Write ${code('=')} and the value, or create it with ${code('let')}.`,
      );
    case 'missing-name':
      return words(
        sentence`The machine expects a name in this place.`,
        sentence`A name starts with a letter, ${code('_')} or ${code('$')}, and contains no space.`,
      );
    case 'bad-number':
      return words(
        sentence`The machine cannot read this number.`,
        sentence`A name cannot start with a digit, and a decimal number is written with a dot: ${code('3.5')}.`,
      );
    case 'for-signs':
      return words(
        sentence`The three parts of ${code('for')} are separated by semicolons.`,
        sentence`Compare with ${code('for (let i = 0; i < 3; i++)')}.`,
      );
    case 'outside':
      return words(
        explanation.word === 'return'
          ? sentence`${code('return')} stands outside of any function.`
          : sentence`${code(explanation.word)} stands outside of any loop.`,
        sentence`Look at the braces above: one of them may close too early.`,
      );
    case 'bad-escape':
      return words(
        sentence`In this string, what follows ${code('\\')} has no meaning for the machine.`,
        sentence`To write a backslash, put two: ${code('\\\\')}.`,
      );
    case 'other-syntax':
      return words(
        sentence`The machine cannot read the program in this place: ${code(explanation.message)}`,
        sentence`Read this line and the one before again, sign by sign.`,
      );
  }
}

function words(what: Sentence, advice: Sentence | null = null): ExplanationWords {
  return { what, advice };
}
