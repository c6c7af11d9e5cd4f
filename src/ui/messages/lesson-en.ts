import type { LessonMessages } from './lesson-fr.ts';

const number = new Intl.NumberFormat('en');

/** Words of the lesson page in English. */
export const lessonEn = {
  loading: 'The lesson is on its way…',
  missing: {
    title: 'This lesson is not here',
    text: 'Its address may have changed. All lessons are on the track.',
  },
  unreachable: {
    title: 'The lesson could not be loaded',
    text: 'What you wrote is kept. Check the connection, then try again.',
    retry: 'Try again',
  },
  toMap: 'Back to the track',
  untranslated: 'This step is not translated yet: here is the original text.',
  track: {
    label: 'Steps of the lesson',
    around: 'Previous and next step',
    position: (step: number, total: number) => `Step ${number.format(step)} of ${number.format(total)}`,
    previous: 'Previous step',
    next: 'Next step',
    readOn: 'I have read it, go on',
    later: 'Go on and come back to it',
    finish: 'Finish the lesson',
    state: { passed: 'passed', started: 'to revisit', untouched: 'not started' },
    here: 'you are here',
  },
  kind: {
    read: 'Read',
    predict: 'Predict',
    exercise: 'Code',
    fix: 'Fix',
    drawing: 'Draw',
    quiz: 'Quiz',
    puzzle: 'Order',
    complete: 'Complete',
    project: 'Project',
    career: 'Career',
    reflect: 'Look back',
  },
  end: {
    title: 'You walked through the whole lesson',
    all: 'All steps are passed. Which idea do you want to keep for what comes next?',
    some: (left: number) =>
      left < 2
        ? 'One step is left to revisit whenever you like.'
        : `${number.format(left)} steps are left to revisit whenever you like.`,
  },
  regions: {
    tabs: 'Parts of the step',
    instructions: 'Instructions',
    program: 'Code',
    result: 'Result',
    resizeInstructions: 'Width of the instructions',
    resizeResult: 'Width of the code',
  },
  tools: {
    label: 'Actions on the program',
    run: 'Run',
    stop: 'Stop',
    steps: 'Step by step',
    check: 'Check',
    reset: 'Reset',
    undoReset: 'Undo',
    wasReset: 'The starter code is back.',
    runKeys: 'Ctrl + Enter',
  },
  program: { label: 'Program', demo: 'Example to try' },
  otherLanguage: (language: string) =>
    `Your program uses the names of the lesson in ${language}. It is checked in that language. Reset to get the English names.`,
  languages: { fr: 'French', en: 'English' } as Readonly<Record<string, string>>,
  status: {
    checking: 'Checking…',
    passed: 'Passed.',
    notYet: 'An answer to revisit.',
    programError: 'The program stopped before the checks. The explanation is in the console.',
    resultShown: 'The Result tab is open.',
  },
  checks: {
    title: 'Checks',
    passed: 'Passed',
    failed: 'To revisit',
    summary: (passed: number, total: number) => checksPassed(passed, total),
    replay: 'Replay this check step by step',
    none: 'No check could be made. Your work is kept; tell your mentors about it.',
    stopped: 'The program stopped before the checks. Read the message in the console first.',
    expected: 'Expected',
    unwanted: 'Not this',
    received: 'Received',
    call: 'The call that was checked',
    invisible: {
      space: 'space',
      noBreakSpace: 'no-break space',
      tab: 'tab',
      lineFeed: 'line break',
      other: (codePoint: string) => `invisible character ${codePoint}`,
    },
    same: 'This check gives the same result as last time. Change one single thing in the part it looks at, then check again.',
    stuck: 'This one resists. Three options: a hint, an example to compare, or a raised hand.',
  },
  passed: {
    title: 'Passed',
    firstTry: 'All checks pass. Change one value and predict what will move.',
    afterMany: 'You changed one thing at a time until it worked: that is how professionals do it.',
    further: 'Going further',
  },
  hints: {
    title: 'Hints',
    open: (next: number, total: number) => `Show hint ${number.format(next)} of ${number.format(total)}`,
    one: (index: number, total: number) => `Hint ${number.format(index)} of ${number.format(total)}`,
    allShown: 'All hints are open.',
  },
  solution: {
    open: 'Show a solution',
    openAll: 'Compare with the solutions',
    close: 'Close',
    title: (index: number, total: number) =>
      total < 2 ? 'A solution' : `Solution ${number.format(index)} of ${number.format(total)}`,
    read: 'The solution is there to be read. Close it, then write it again your way.',
    compare: 'What is the same as yours? What is different?',
    why: 'Why does it work?',
    whyHelp: 'Answer in your own words. Your answer stays on this device.',
  },
  quiz: {
    one: 'Choose one answer',
    several: 'Several answers are possible',
    check: 'Check',
    retry: 'Change your answer, then check again.',
    missing: 'At least one answer is missing. Read again those you did not tick.',
    chooseFirst: 'Tick an answer first.',
    right: 'Right answer',
    wrong: 'To revisit',
  },
  predict: {
    question: 'What do you predict?',
    textHelp: 'Write exactly what the program will print, line by line.',
    hand: 'This is my prediction',
    hidden: 'The result stays hidden until you predict.',
    again: 'Not yet. Read the program again line by line, then try a second time.',
    right: 'Your prediction is right.',
    surprise: (guess: string) =>
      `You predicted “${guess}”. Compare with what the machine prints: at which line do your paths part?`,
    writeFirst: 'Write your prediction first.',
    reveal: 'What the program prints',
    run: 'Run the program',
  },
  puzzle: {
    help: 'Put the lines in order. With the keyboard: up and down arrows to move, right to place, left to take out.',
    inPlace: 'Your program',
    aside: 'Lines to place',
    emptyProgram: 'Place the line here that the program begins with.',
    emptyAside: 'All lines are placed.',
    mayStay: 'Some lines may stay aside.',
    up: 'Move up',
    down: 'Move down',
    place: 'Place',
    takeOut: 'Take out',
    onLine: (action: string, line: string) => `${action}: ${line}`,
    placedAt: (position: number, total: number) =>
      `Line placed at position ${number.format(position)} of ${number.format(total)}.`,
    takenOut: 'Line put aside.',
    wrongOrder:
      'This order does not give the result yet. Read your program line by line, as the machine does.',
  },
  complete: {
    blank: (index: number, total: number) => `Blank ${number.format(index)} of ${number.format(total)}`,
    program: 'Program to complete',
    fillFirst: 'Fill all blanks first.',
    notYet:
      'The program does not give the result yet. Read it under your breath, with your words in the blanks.',
    empty: 'Empty the blanks',
  },
  project: {
    tasks: 'Checklist',
    automatic: 'ticked by Check',
    done: (count: number, total: number) => `${number.format(count)} of ${number.format(total)}`,
    left: 'Some lines are not ticked yet. Read the list, choose one and go on from there.',
  },
  career: {
    studies: 'Studies',
    source: 'Source',
    link: 'Read more',
  },
  reflect: {
    private: 'These answers are for you. They stay on this device.',
    scaleEnds: (min: number, max: number) => `${min}: not yet, ${max}: completely`,
  },
} satisfies LessonMessages;

function checksPassed(passed: number, total: number): string {
  if (total === 0) return 'No checks.';
  if (passed === total) return total === 1 ? 'The check passes.' : `All ${number.format(total)} checks pass.`;
  if (passed === 0) {
    return total === 1
      ? 'The check does not pass yet.'
      : `None of the ${number.format(total)} checks passes yet.`;
  }
  return `${number.format(passed)} of ${number.format(total)} checks ${passed === 1 ? 'passes' : 'pass'}.`;
}
