import type { RunOutcome } from '../../sandbox/run-program.ts';
import type { PredictStep } from '../lesson.ts';
import { buildRunRequest } from './build-run-request.ts';
import type { CheckWork } from './check-program.ts';

/** A guess: ticked choices, or a text where there are none. */
export interface Prediction {
  readonly choices: readonly number[];
  readonly prediction: string;
}

/** Whether a guess is what the program really does: the program is run, the author's tick alone does not count. */
export async function checkPrediction(
  step: PredictStep,
  guess: Prediction,
  work: CheckWork,
): Promise<boolean> {
  const { texts, outcome } = await outputOf(step, work);
  const said =
    step.choices.length === 0 ? guess.prediction : (step.choices[guess.choices[0] ?? -1]?.plain ?? '');
  if (said.trim() === '') return false;
  if (tidy(said) === tidy(texts.join('\n'))) return true;
  if (outcome.kind === 'threw' && said.includes(outcome.error.name) && outcome.error.name !== '') return true;
  // A choice may be told in words; then the author's tick is what there is.
  const chosen = step.choices[guess.choices[0] ?? -1];
  const isToldInWords = !step.choices.some((choice) => tidy(choice.plain) === tidy(texts.join('\n')));
  return isToldInWords && chosen?.isRight === true;
}

/** What the program of a prediction prints, line by line, and how it ends. */
export async function outputOf(
  step: PredictStep,
  { lesson, run, signal }: CheckWork,
): Promise<{ texts: string[]; outcome: RunOutcome }> {
  const texts: string[] = [];
  let outcome: RunOutcome = { kind: 'completed' };
  for await (const event of run(buildRunRequest(lesson, step, step.program), signal)) {
    if (event.type === 'console') texts.push(...event.lines.map((line) => line.text));
    if (event.type === 'end') outcome = event.outcome;
  }
  return { texts, outcome };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
