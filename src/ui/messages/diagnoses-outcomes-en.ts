import type { Sentences } from '../run/diagnosis-words.ts';

/** How a run ended, in English: what there is, then what to try. */
export const outcomeWordsEn = {
  // How a run ended, when nothing closer is known.
  crashed: [
    'The machine that runs programs has stopped. Your text is still there.',
    'Run it once more. If this happens again, show this message to a mentor.',
  ],
  'timed-out': [
    'The program was still running after {seconds} s, so it was stopped.',
    'Look for the loop that never ends. What must change for its condition to become false?',
  ],
  'out-of-memory': [
    'The program filled all the memory, so it was stopped.',
    'Look for an array or a string that grows without end, often in a loop.',
  ],
  'too-deep': [
    'Functions called each other, one inside the other, too many times.',
    'Which one calls itself, and when does it stop?',
  ],
  'flooded-console': [
    'The program printed without end, so it was stopped after {limit} lines.',
    'Look for the loop that prints. When should it stop?',
  ],
  'flooded-drawing': [
    'The program drew without end, so it was stopped after {limit} drawing commands.',
    'Look for the loop that draws. When should it stop?',
  ],
  'flooded-timers': [
    'The program prepared more than {limit} actions for later, so it was stopped.',
    'Look for a `setTimeout` or a `setInterval` inside a loop.',
  ],
  'flooded-questions': [
    'The program asked more than {limit} questions, so it was stopped.',
    'Look for the loop that asks. Which answer should end it?',
  ],
  // What never ends, and what never begins.
  'recursion-without-end': [
    '`{name}` calls itself every time and never stops.',
    'In which case should it end without calling itself? Put that case first.',
  ],
  'recursion-same-argument': [
    '`{name}` calls itself with the same value: nothing changes from call to call.',
    'Which value, closer to the end, should it get?',
  ],
  'endless-recursion': [
    '`{name}` calls itself too many times before it reaches the case that stops it.',
    'Follow the value from call to call: does it go towards that case?',
  ],
  'mutual-recursion': [
    '`{name}` calls `{other}`, which calls `{name}`, and so on without end.',
    'In which case should one of the two stop?',
  ],
  'postfix-argument': [
    '`{name}{sign}` gives the call the value from before the change: it stays the same from call to call.',
    'Calculate it without changing anything, like `{name} - 1`.',
  ],
  'accessor-calls-itself': [
    'Here `this.{name}` calls `{word} {name}` again, without end.',
    'Keep the value under another name, such as `this._{name}`.',
  ],
  'loop-unchanged': [
    'The condition `{condition}` stays true: in the loop, nothing changes `{names}`.',
    'What must happen on each iteration for it to become false?',
  ],
  'loop-wrong-way': [
    'On each iteration `{name}` moves away from the end: `{condition}` stays true.',
    'Should it add or take away?',
  ],
  'loop-always-true': [
    'Nothing stops this loop `{word}`: its condition is always true.',
    'When should it end? Write it in the condition, or use `break`.',
  ],
  'loop-growing': [
    '`{list}` grows on each iteration: the loop never reaches its end.',
    'Keep its length before the loop, or fill another array.',
  ],
  'continue-skips': [
    '`continue` skips what changes `{name}`: the loop goes on without end with the same value.',
    'Change `{name}` before `continue`, or write a `for` loop.',
  ],
  'changes-sometimes': [
    'The loop does not end: `{name}` only changes if `{condition}` is true.',
    'What should `{name}` do when this condition is false?',
  ],
  'counter-shared': [
    'This loop counts with `{name}`, like the loop around it: each changes the counter of the other.',
    'Give this one a counter of its own, with `let`.',
  ],
  'loop-misses-value': [
    '`{name}` never is exactly `{value}`: it jumps past it.',
    'Which comparison also stops beyond this value?',
  ],
  'endless-loop': [
    'This loop did not end: `{condition}` stayed true.',
    'Print its values on each iteration. What must change for it to become false?',
  ],
  'break-never-reached': [
    'Only `break` ends this loop, and `{condition}` never became true.',
    'Print these values on each iteration. Which condition ends up being true?',
  ],
  'loop-never-starts': [
    'On the first iteration `{condition}` is false already: the loop does nothing.',
    'Should the comparison point the other way?',
  ],
  'timer-without-end': [
    '`{order}` starts again every time, and nothing stops it.',
    'In which case should it stop? Keep what `setInterval` gives for `clearInterval`, or write an `if`.',
  ],
} satisfies Sentences;
