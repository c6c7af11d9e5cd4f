import type { Problem } from '../../lessons/problem.ts';
import { readFailedTest } from './failed-test.ts';
import { failuresEn } from './failures-en.ts';

/** Sentences for the faults of a lesson file, in English; ‹names› stand for parameters. */
export const problemSentencesEn: Readonly<Record<string, string>> = {
  F001: "The file must start with a “---” line followed by the lesson's information.",
  F002: "The closing “---” line of the lesson's information is missing.",
  F003: 'Quote ‹q› is opened but never closed.',
  F004: 'Unexpected text after the closing quote: ‹rest›',
  F005: 'This value contains a colon. Put it in quotes: "‹value›".',
  F006: 'A value cannot start with “‹c›”. Put it in quotes.',
  F007: 'The list is missing its final “‹c›”.',
  F008: 'I cannot read this line: “‹text›”. Write “key: value”.',
  F009: 'Replace the tab with two spaces.',
  F010: 'Indented line without a key above it: “‹text›”. Remove the spaces at its start.',
  F011: 'A space is missing after “‹key›:”.',
  F012: 'The key “‹key›” is already written on line ‹n›.',
  F013: '“‹text›”: what follows “#” is a comment and does not count. Put the value in quotes.',
  F014: 'The whole lesson is inside a code block. Delete the first and the last ``` line.',
  M001: "“‹key›:” is missing from the lesson's information.",
  M002: 'Unknown key “‹key›”. (Start your own keys with x-.)',
  M003: '“‹key›” must be a whole number.',
  M004: '“‹key›” only takes unaccented lower-case letters, digits and dashes: my-lesson.',
  M005: '“‹key›” must be a language code: fr, en…',
  M006: 'This file uses format ‹v›; this site knows formats up to ‹known›. Update the site.',
  M007: '“level” goes from 1 (discovery) to 5.',
  M008: '“minutes” must be between 1 and 240 (got ‹v›).',
  M009: '“canvas” is none or draw (got ‹v›).',
  M010: 'The file is called “‹fn›”; by its id and lang it should be “‹want›”.',
  M011: 'A lesson cannot require itself.',
  M012: 'A translation cannot have both “base: ‹lang›” and “lang: ‹lang›”.',
  M013: '“lexicon” and “texts” are only for a translation (with “base:”).',
  M014: '“‹key›” is one of: ‹list› (got ‹v›).',
  M015: '“‹key›” must be at least ‹min›.',
  M016: '“time-limit” does not go beyond ‹max› ms: ‹v› counts as ‹max›.',
  M017: '“‹key›” must be ‹type›.',
  B001: 'HTML is not allowed here: ‹tag› Use Markdown.',
  B002: 'This code block is not closed: a ``` line is missing.',
  B003: 'The image “‹url›” has no description (alt text).',
  B004: "The image comes from another site (‹url›). Copy it next to the lesson: students' privacy depends on it.",
  B005: 'Forbidden link: ‹url› A link starts with https:// or leads to a file next to the lesson.',
  B006: "The “# ‹t›” heading is not needed: the lesson's title is in “title:”. A step starts with ##.",
  B007: '“:::” blocks are not part of the format: use a ### heading.',
  B008: 'The lesson has no step. A step starts with a heading: ## Read: My title {#my-step}',
  B009: 'An invisible character changes the reading direction here: the code does not run as it reads. Delete it.',
  B010: 'This sentence asks for personal information. A lesson needs no family name, no address and no password.',
  B011: 'The picture “‹url›” is not in this studio: add it with “Add a picture”, or correct its name.',
  B012: 'A code block begins and ends with three backticks ```, not with ‹got›.',
  B013: "The picture's name has a space in it. Write it between “<” and “>”: ‹want›",
  B014: '“‹url›” is a path of your computer. Put the picture next to the lesson and write only: ‹want›',
  B015: 'This row of the table has ‹got› cells, and the first one has ‹n›: the rest is not shown. Add a cell to the first row, or take this one away.',
  B016: 'The picture “‹url›” is not next to the lesson. Put the file into the same folder, or correct its name.',
  B017: 'These lines are meant as a table, and it is not shown: below the first one, write “‹want›”.',
  S001: '“‹got›” is not a kind of step. Kinds: Read, Exercise, Predict, Quiz, Puzzle, Fix, Complete, Project, Drawing, Career, Reflect.',
  S002: 'Give a title after “‹kind›:”.',
  S003: 'This step has no id. Add at the end of its title: {#‹sug›}',
  S004: 'The id “‹id›” only takes unaccented lower-case letters, digits and dashes.',
  S005: 'The id “‹id›” is already used by the step on line ‹n›.',
  S006: '“### ‹got›” is not a part of a step. Parts: Hint, Solution, Mistake, Well done, Checks, Going further, Mentor. For a plain sub-title use ####.',
  S007: 'The part “‹got›” is written twice in this step.',
  S008: 'A reflection must contain a list of questions.',
  S009: 'Step “‹id›” has no hint: a stuck student will get no help.',
  S010: 'Step “‹id›” has no instructions.',
  S011: 'This hint is empty.',
  S012: 'The mistake “‹t›” has no message for the student.',
  S013: 'Project “‹id›” has no list of tasks “- [ ] …”.',
  S014: 'A step starts with two hash signs. Write: ‹t›',
  S015: 'A part of a step starts with three hash signs. Write: ‹t›',
  S016: 'A space is missing after the hash signs. Write: ‹t›',
  S017: 'The heading of a step starts with two hash signs. Write: ‹t›',
  S018: 'A “:” is missing after “‹got›”.',
  S019: 'This title has several ids. Only the last one counts, “‹id›”: delete ‹got›',
  C001: '“‹got›” is not a code block role. Roles: starter, tests, solution, mistake, program, output, blanks, parsons, card, setup, run.',
  C002: 'A “‹role›” block must start with ```‹want› ‹role› (got ‹lang›).',
  C003: 'The “‹role›” block comes before the first step (##).',
  C004: 'A “‹role›” block makes no sense in a “‹kind›” step (‹id›).',
  C005: 'A “mistake” block must be under a “### Mistake: …” heading.',
  C006: 'There is already a “‹role›” block here (line ‹n›).',
  C007: 'The “‹role›” block is empty.',
  C008: 'Curly quote ‹c› in the code: replace it with " or \'. (A word processor probably changed it.)',
  C009: 'The “‹role›” block does not read as JavaScript, here: ‹msg›. A bracket, a brace or a quote may be missing just before.',
  C010: 'The starter code is not valid JavaScript (‹msg›). Is that intended?',
  C011: 'test.only would hide the other tests.',
  C012: 'The “tests” block has no test: write test("…", () => { … }) or cases("name", …).',
  C013: 'Two tests are called “‹name›”.',
  C014: '“‹w›” does not exist in the sandbox: a test has no network and no files.',
  C015: 'Unknown mark “//: ‹w›”. Marks: edit, end, distractor, with.',
  C016: 'Every “//: edit” needs its “//: end”.',
  C017: 'The brackets of the blanks do not come in pairs. A blank is written on one line: <<answer>>.',
  C018: 'There is no blank in this block. Write the right answer between << and >>.',
  C019: 'The career card must have “‹key›:”.',
  C020: 'Step “‹id›” (‹kind›) has no “‹role›” block. Its first line: ‹open›',
  C021: 'The mistake “‹t›” must show an example in a ```js mistake block.',
  C022: 'The “‹role›” block is in a list or a quote: it belongs to no step. Remove the spaces or the “>” before it.',
  C023: 'A puzzle has at least two lines to put in order.',
  C024: 'This blank is empty. Write the right answer between “<<” and “>>”.',
  C025: 'In “cases” each example stands in square brackets, with the expected result last: ‹row›',
  C026: 'The code of the “‹role›” block stops too early: “‹c›” is probably missing.',
  C027: 'An invisible character (‹c›) is hidden in this line of code. Delete it.',
  Q001: 'Checkboxes “- [ ]” make no sense in a “‹kind›” step.',
  Q002: 'A step can have only one list of answers.',
  Q003: 'Every answer must start with “- [ ]” or “- [x]”.',
  Q004: 'Quiz “‹id›” has no answers. An answer starts with “- [ ]”, the right one with “- [x]”.',
  Q005: 'No right answer is ticked “- [x]” (‹id›).',
  Q006: 'At least two answers are needed.',
  Q007: 'All answers are right (‹id›).',
  Q008: 'This answer is empty.',
  Q009: 'The answer “‹t›” is already on line ‹n›.',
  Q010: 'The answer “‹t›” has no explanation (a “>” line below).',
  Q011: 'A prediction has exactly one right answer.',
  Q012: 'After the box write a few words first, then the code block on the next line, indented by two spaces.',
  Q013: 'Indent this “>” line by two spaces: it explains the answer above.',
  Q014: 'This answer is indented. Remove the spaces before “-”.',
  K001: "Each line of “Checks” starts with the test's name in backticks: - `name`: text.",
  K002: 'No test is called “‹k›”.',
  T001: 'The translation has id “‹a›”, the original lesson “‹b›”.',
  T002: 'A translation does not repeat the code: delete the “‹role›” block (it comes from the ‹base› version). To translate names use “lexicon:”.',
  T003: 'The tests come from the ‹base› version: delete this block.',
  T004: 'Step “‹id›” is not translated yet: it will be shown in ‹base›.',
  T005: 'Step “‹id›” does not exist in the original lesson.',
  T006: 'Step “‹id›” is “‹a›” here but “‹b›” in the original.',
  T007: 'Step “‹id›” is not in the same place as in the original.',
  T008: 'Step “‹id›” has ‹a› answer(s) here, ‹b› in the original.',
  T009: 'Answer no. ‹n› is not ticked as in the original.',
  T010: 'Step “‹id›” has ‹a› hint(s) here, ‹b› in the original.',
  T011: 'Step “‹id›” has ‹a› common mistake(s) here, ‹b› in the original.',
  T012: 'Test “‹n›” (‹id›) is not translated. Add it under “### Checks”.',
  T013: 'Two names of the lexicon give “‹v›”.',
  T014: '“‹v›” cannot be a name in JavaScript.',
  T015: "The lexicon's name “‹k›” appears in no code.",
  T016: 'The mistake “‹t›” does not exist in this language (the translated example passes all tests): it is skipped here.',
  T017: '“‹v›” is already another name in the code of the ‹base› version.',
  T018: 'The text “‹k›” of “texts” appears in no code.',
  T019: 'Step “‹id›” has changed in the ‹base› version since it was translated: read it again, then mark it as up to date in the studio.',
  T020: 'The ‹base› version of this lesson has errors: repair it first.',
  T021: 'The ‹base› version is a translation, too (it has “base:”). Only one of the two holds the code: take “base:” out of that one.',
  T022: 'The ‹base› version of the lesson (‹url›) is not there: a translation takes its code from it.',
  R001: 'The solution fails the test “‹t›”: ‹m›',
  R002: 'The starter code already passes all tests (‹id›): the exercise is solved in advance.',
  R003: 'The mistake example “‹t›” passes all tests: the tests see no mistake.',
  R004: 'The mistakes “‹a›” and “‹b›” behave the same: I cannot tell which message to show.',
  R005: "The written output is not the program's. The program prints: ‹out›",
  R006: 'The ticked answer “‹t›” is not what the program prints (‹out›).',
  R007: 'Another order of the lines gives the same result (lines ‹i› and ‹j›). Add tests or glue them with “//: with”.',
  R008: 'The program stops with an error: ‹m›',
  R009: 'The program exceeds the ‹ms› ms limit (endless loop?).',
  R010: 'The solution passes the test “‹t›” a first time and not a second one, with other random numbers. A test has to pass each time.',
  R011: 'No test notices this change in the solution (line ‹l›): ‹c›. A case may be missing.',
  R012: 'The mistake “‹t›” behaves like the starter code: its message will show before any attempt.',
  R013: 'The test “‹t›” passes with every known wrong program: check that it is useful.',
  R014: 'The solution stops by itself, but with the tests nothing ends: it still runs after ‹ms› ms. Look for an endless loop in the tests, or in a function of the solution that they call.',
  R015: 'The test “‹t›” uses the name “‹w›”, which is neither in the solution nor in the tests. Is it a typing mistake?',
  L001: 'The table of contents has no link to a .md lesson.',
  L002: 'File not found: ‹url› (the server answered ‹status›).',
  L003: 'The server sent an HTML page instead of ‹url›: the file is missing, or the site converts .md files (add a .nojekyll file).',
  L004: 'Two lessons have the id “‹id›”: ‹a› and ‹b›.',
  L005: 'Lesson “‹id›” requires “‹r›”, which does not come before it in the table of contents.',
  X001: 'The file is longer than ‹limit› characters: split the lesson in two.',
  X002: 'This line has more than ‹limit› characters: cut it into several.',
  X003: 'More than ‹limit› lists, quotes or brackets stand within each other here: take levels away.',
  X004: 'The file is longer than ‹limit› lines: split the lesson.',
  X005: 'There are more than ‹limit› “‹sign›” signs here: this passage is too dense to be read.',
  X006: 'This passage is longer than ‹limit› lines without an empty line: split it.',
};

/** Words for what the code names in its own way. */
const kindWords: Readonly<Record<string, string>> = {
  read: 'Read',
  exercise: 'Exercise',
  predict: 'Predict',
  quiz: 'Quiz',
  puzzle: 'Puzzle',
  fix: 'Fix',
  complete: 'Complete',
  project: 'Project',
  drawing: 'Drawing',
  career: 'Career',
  reflect: 'Reflect',
};
const typeWords: Readonly<Record<string, string>> = {
  text: 'a text',
  list: 'a list: [one, two]',
  map: 'lines of “key: value” indented by two spaces',
};
/** Which of these words a parameter of a problem stands for. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  C004: kindWords,
  C020: kindWords,
  Q001: kindWords,
  T006: kindWords,
  M017: typeWords,
};

/** Sentences for special cases of a problem, which its parameter `as` tells. */
const special: Readonly<Record<string, string>> = {
  'L002 unread':
    '“‹url›” is not there, or is no lesson that can be read: check the name of the file, then mend that lesson first.',
  'L002 unlinked':
    'This line of the table of contents leads to no lesson. Write: 1. [Title](my-lesson.en.md)',
  'L004 twice': 'Lesson “‹id›” is in the table of contents twice: take one of the two lines away.',
  'B004 outside':
    "The image (‹url›) is not in the lesson's folder. Copy it next to the lesson and write only its name.",
  'B007 footnote':
    'Notes like “[^1]” are not part of the format: write the note into the sentence, in brackets.',
  'B009 unseen': 'An invisible character is hidden in this line, where each sign counts. Delete it.',
  'C001 second': 'A block has one role only: take “‹got›”, the second word, away.',
  'R001 several': 'The solution fails ‹n› tests: ‹t›. The first one says: ‹m›',
  'S004 reserved': 'The id “‹id›” is a word that JavaScript keeps for itself. Choose another one.',
  'M004 reserved': '“‹key›” cannot be “‹id›”, a word that JavaScript keeps for itself. Choose another one.',
  'B004 data':
    'The image is written out in the text (‹url›). Save it as a file next to the lesson, then write its name here.',
};

/** The sentence for one problem in English; an unknown code is told as it is. */
export function problemsEn({ code, params }: Problem): string {
  const sentence = special[`${code} ${params['as'] ?? ''}`] ?? problemSentencesEn[code] ?? code;
  return sentence.replace(/‹(\w+)›/g, (_, name: string) => {
    const value = (name === 'm' ? failedTest(params) : null) ?? String(params[name] ?? '…');
    const words = name === 'id' || name === 'key' ? undefined : wordsOf[code];
    return words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  });
}

/** What a test that fails has seen, in words; null where a problem tells of none. */
function failedTest(params: Problem['params']): string | null {
  const test = readFailedTest(params);
  switch (test?.kind) {
    case undefined:
      return null;
    case 'differs':
      return `${test.call === '' ? 'the tested value' : test.call} gives ${test.got}, and the test expects ${test.want}`;
    case 'demand': {
      const sentence = failuresEn.sentence(test.failure).replaceAll('`', '');
      return test.got === '' ? sentence : `${sentence} The value is ${test.got}`;
    }
    case 'endless':
      return 'it waits for something that never comes';
    case 'error':
      return `the test stops with the error ${test.error}`;
  }
}
