import type { PlayerMessages } from './player-fr.ts';

const number = new Intl.NumberFormat('en');

/** Words of the player that goes through a run step by step, in English. */
export const playerEn: PlayerMessages = {
  title: 'Step by step',
  close: 'Close',
  slider: 'Step',
  position: (step, total) => `Step ${number.format(step)} of ${number.format(total)}`,
  valueText: (step, total, line, told) =>
    `step ${number.format(step)} of ${number.format(total)}, line ${number.format(line)}. ${told}`,
  moves: 'Move through the program',
  first: 'Start',
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  forward: 'Forward',
  last: 'End',
  over: 'Over the call',
  visit: 'Same line',
  visitTitle: 'Go to the next time this line runs',
  overTitle: 'Forward without going into the functions that are called',
  picture: 'Next picture',
  speed: 'Speed',
  speeds: { calm: 'calm', normal: 'normal', fast: 'fast' },
  line: (line) => `Line ${number.format(line)}`,
  noVisit: 'This line does not run again.',
  noPicture: 'There is no other picture.',
  noSteps: 'This program stops before its first step.',
  ends: {
    error: 'Then the program stops.',
    program: 'This is the end of the program.',
    part: 'The check stops here.',
    cut: 'The program goes on, but the rest was not kept.',
    waiting: 'Then the program waits for an answer.',
    stopped: 'The program was stopped here.',
  },
  goal: 'The check',
  expected: 'Expected',
  received: 'Received',
  otherValues: 'This check runs your program with other values.',
  changed: 'The program has changed since. These steps are the ones before.',
  cut: (kept) =>
    `This program takes many steps. These are kept: ${kept
      .map(([from, to]) => `${number.format(from)} to ${number.format(to)}`)
      .join(', then ')}.`,
  keys: 'Keys',
  keyList: [
    ['→ ←', 'one step forward, back'],
    ['Shift + → ←', 'over a function call'],
    ['L, Shift + L', 'next, previous time on this line'],
    ['I, Shift + I', 'next, previous picture of an animation'],
    ['Space', 'play or pause'],
    ['Page ↑ ↓', 'ten steps'],
    ['Home, End', 'first, last step'],
    ['Escape', 'close the steps'],
  ],
};
