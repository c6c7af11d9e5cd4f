import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

import type {
  Choice,
  CompleteStep,
  Judging,
  Lesson,
  PredictStep,
  ProjectStep,
  PuzzleStep,
  QuizStep,
  Step,
} from '../../src/lessons/lesson.ts';
import { lessonEn } from '../../src/ui/messages/lesson-en.ts';
import { lessonFr, type LessonMessages } from '../../src/ui/messages/lesson-fr.ts';
import type { Hands } from './hands.ts';

/** A student at one lesson. */
interface Player {
  readonly page: Page;
  readonly hands: Hands;
  readonly words: LessonMessages;
  /** What to write where a project has no solution of its own, by step. */
  readonly inventions: Readonly<Record<string, string>>;
}

/**
 * Solves a lesson that is open at its first step, wrong answers first, to the page that says that all is passed. `look` is
 * called when a step is solved and still shown.
 */
export async function playLesson(
  page: Page,
  lesson: Lesson,
  hands: Hands,
  inventions: Player['inventions'] = {},
  look: (step: Step) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const words: LessonMessages = lesson.language === 'fr' ? lessonFr : lessonEn;
  const player: Player = { page, hands, words, inventions };
  for (const [index, step] of lesson.steps.entries()) {
    await page.getByText(words.track.position(index + 1, lesson.steps.length), { exact: true }).waitFor();
    await playStep(player, step);
    await look(step);
    const isLast = index === lesson.steps.length - 1;
    const around = page.getByRole('navigation', { name: words.track.around });
    await hands.press(isLast ? around.getByRole('button') : around.locator('a[rel=next]'));
  }
  await page.getByRole('heading', { name: words.end.title }).waitFor();
  expect(await page.getByText(words.end.all, { exact: true }).count()).toBe(1);
}

async function playStep(player: Player, step: Step): Promise<void> {
  switch (step.kind) {
    case 'read':
      return runDemos(player);
    case 'career':
      for (const fact of [step.card.job, step.card.source])
        await player.page.getByText(fact, { exact: true }).first().waitFor();
      return runDemos(player);
    case 'reflect':
      return answerQuestions(player);
    case 'predict':
      return predict(player, step);
    case 'quiz':
      return answerQuiz(player, step);
    case 'puzzle':
      return orderLines(player, step);
    case 'complete':
      return fillBlanks(player, step);
    case 'exercise':
    case 'fix':
    case 'drawing':
      await writeWrongly(player, step.judging);
      return solve(player, step.judging);
    case 'project':
      return makeProject(player, step);
  }
}

async function runDemos({ page, hands, words }: Player): Promise<void> {
  const demos = page.getByRole('group', { name: words.program.demo });
  for (let index = 0; index < (await demos.count()); index++) {
    const program = await demos.nth(index).locator('.cm-content').innerText();
    await hands.press(demos.nth(index).getByRole('button', { name: words.tools.run }));
    await demos.nth(index).getByRole('region').or(demos.nth(index).locator('canvas')).first().waitFor();
    const questions = program.match(/\b(?:lire|ask|prompt)\(/g) ?? [];
    for (let asked = 0; asked < questions.length; asked++) await answerProgram(page, hands);
  }
}

/** Answers the question that a running program asks. */
async function answerProgram(page: Page, hands: Hands): Promise<void> {
  const dialog = page.locator('dialog[open]');
  await hands.fill(dialog.getByRole('textbox'), '7');
  await hands.press(dialog.getByRole('button').first());
  await dialog.waitFor({ state: 'hidden' });
}

async function predict({ page, hands, words }: Player, step: PredictStep): Promise<void> {
  const hand = page.getByRole('button', { name: words.predict.hand });
  if (step.choices.length === 0) {
    const field = page.getByRole('textbox', { name: words.predict.question });
    await hands.fill(field, 'zzz');
    await hands.press(hand);
    await page.getByText(words.predict.again).first().waitFor();
    await hands.fill(field, step.output ?? '');
  } else {
    await hands.tick(choiceAt(page, step.choices, false));
    await hands.press(hand);
    await page.getByText(words.predict.again).first().waitFor();
    await hands.tick(choiceAt(page, step.choices, true));
  }
  await hands.press(hand);
  await page.getByText(words.predict.right).first().waitFor();
}

/** The first choice that is right, or wrong. */
function choiceAt(page: Page, choices: readonly Choice[], isRight: boolean): Locator {
  const index = choices.findIndex((choice) => choice.isRight === isRight);
  return page.locator('fieldset input').nth(index);
}

async function answerQuiz({ page, hands, words }: Player, step: QuizStep): Promise<void> {
  const check = page.getByRole('button', { name: words.quiz.check, exact: true });
  const boxes = page.locator('fieldset input');
  const wrong = step.choices.findIndex((choice) => !choice.isRight);
  await hands.tick(boxes.nth(wrong));
  await hands.press(check);
  await page.getByText(words.quiz.wrong).first().waitFor();
  if (step.isMultiple) await untick(boxes.nth(wrong), hands);
  for (const [index, choice] of step.choices.entries())
    if (choice.isRight) await hands.tick(boxes.nth(index));
  await hands.press(check);
  await page.getByRole('heading', { name: words.passed.title }).waitFor();
}

async function untick(box: Locator, hands: Hands): Promise<void> {
  // A second activation takes the tick away, by mouse and by Space alike.
  await hands.tick(box);
  if (await box.isChecked()) await box.press('Space');
}

async function orderLines({ page, hands, words }: Player, step: PuzzleStep): Promise<void> {
  const aside = page.getByRole('region', { name: words.puzzle.aside });
  for (const [index, piece] of step.pieces.entries()) {
    if (piece.isDistractor) continue;
    const line = aside.locator(`[data-piece="${String(index)}"]`);
    await hands.placeLine(line, line.locator('xpath=..').getByRole('button', { name: words.puzzle.place }));
  }
  await hands.press(page.getByRole('button', { name: words.tools.check, exact: true }));
  await page.getByRole('heading', { name: words.passed.title }).waitFor();
}

async function fillBlanks({ page, hands, words }: Player, step: CompleteStep): Promise<void> {
  for (const [index, answer] of step.answers.entries()) {
    const name = words.complete.blank(index + 1, step.answers.length);
    await hands.fill(page.getByRole('textbox', { name, exact: true }), answer);
  }
  await hands.press(page.getByRole('button', { name: words.tools.check, exact: true }));
  await page.getByRole('heading', { name: words.passed.title }).waitFor();
}

/** Writes the first program of the lesson's first mistake: its own message must come. */
async function writeWrongly(player: Player, judging: Judging): Promise<void> {
  const [mistake] = judging.mistakes;
  const program = mistake?.programs[0];
  if (mistake === undefined || program === undefined) return;
  await writeAndCheck(player, program);
  const sentence = firstWords(mistake.message);
  await player.page.getByText(sentence).first().waitFor();
}

async function solve(player: Player, judging: Judging): Promise<void> {
  await writeAndCheck(player, judging.solutions[0] ?? '');
  await player.page.getByRole('heading', { name: player.words.passed.title }).waitFor();
  // A program that asks something has not stopped early: its tests answer.
  expect(await player.page.getByText(player.words.checks.stopped).count()).toBe(0);
}

async function writeAndCheck({ page, hands, words }: Player, program: string): Promise<void> {
  const editor = page.locator('.cm-content').last();
  await editor.waitFor();
  await hands.writeProgram(editor, program);
  await hands.press(page.getByRole('button', { name: words.tools.check, exact: true }));
}

async function makeProject(player: Player, step: ProjectStep): Promise<void> {
  const { page, hands, words } = player;
  const list = page.getByRole('region', { name: words.project.tasks });
  await list.waitFor(); // It comes after the page of the step.
  const tasks = list.getByRole('checkbox');
  for (let index = 0; index < (await tasks.count()); index++) await hands.tick(tasks.nth(index));
  const solution = step.judging.solutions[0] ?? player.inventions[step.id];
  if (step.judging.tests === '' || solution === undefined) return;
  await writeAndCheck(player, solution);
  await page.getByRole('heading', { name: words.passed.title }).waitFor();
  // The tasks that have a test have ticked themselves.
  await page.getByText(words.project.done(step.tasks.length, step.tasks.length)).first().waitFor();
}

async function answerQuestions({ page, hands }: Player): Promise<void> {
  const fields = page.locator('main textarea');
  for (let index = 0; index < (await fields.count()); index++) await hands.fill(fields.nth(index), 'Oui.');
  const scales = page.locator('main fieldset');
  for (let index = 0; index < (await scales.count()); index++)
    await hands.tick(scales.nth(index).getByRole('radio').last());
}

/** The plain text that a piece of prose begins with, up to its first piece of code. */
function firstWords(prose: unknown): RegExp {
  const found = /"type":"text","text":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(prose))?.[1] ?? '';
  const plain = (JSON.parse(`"${found}"`) as string).trim();
  return new RegExp(
    plain
      .slice(0, 40)
      .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`\s+`),
  );
}
