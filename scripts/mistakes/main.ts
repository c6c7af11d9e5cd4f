import { createThreadRunner } from '../../src/sandbox/workers/thread-runner.ts';
import { diagnosesEn } from '../../src/ui/messages/diagnoses-en.ts';
import { diagnosesFr } from '../../src/ui/messages/diagnoses-fr.ts';
import { tellPlainly } from '../../src/ui/run/diagnosis-words.ts';
import { bundleThread } from '../bundle-thread.ts';
import { MISTAKES, scoreMistakes } from './score-mistakes.ts';
import type { Score } from './score-mistakes.ts';

/** Longest sentence of a diagnosis, in words. */
const MAX_WORDS = 30;

/**
 * Prints how many of the wrong programs are explained rightly, in both languages, and what is told where it is not. With
 * `--all` it prints the sentences for all of them. Exit 1 below 95 %, or where anything wrong is told.
 */
export async function main(words: readonly string[]): Promise<number> {
  const runner = createThreadRunner(await bundleThread());
  try {
    await runner.ready;
    const scores = await scoreMistakes(MISTAKES, runner.run);
    for (const score of scores) if (words.includes('--all') || !isRight(score)) printScore(score);
    const right = scores.filter(isRight).length;
    const wrong = scores.filter(({ wrong: told }) => told.length > 0).length;
    for (const [name, language] of [
      ['fr', diagnosesFr],
      ['en', diagnosesEn],
    ] as const) {
      const said = scores.filter(
        (score) =>
          isRight(score) &&
          score.told.every((each) => tellPlainly(each, language).split(/\s+/).length <= MAX_WORDS + 2),
      ).length;
      console.log(`${name}: ${said} / ${scores.length} (${((100 * said) / scores.length).toFixed(1)} %)`);
    }
    console.log(`wrong: ${wrong}`);
    return right >= 0.95 * scores.length && wrong === 0 ? 0 : 1;
  } finally {
    runner.dispose();
  }
}

function isRight({ isRight: isTold, wrong }: Score): boolean {
  return isTold && wrong.length === 0;
}

function printScore({ file, expected, told }: Score): void {
  console.log(`${file}: ${expected.key} ${expected.line}:${expected.column}`);
  for (const each of told) {
    console.log(`  ${each.key} ${each.span?.line ?? '-'}:${each.span?.column ?? '-'}`);
    console.log(`    ${tellPlainly(each, diagnosesFr)}`);
    console.log(`    ${tellPlainly(each, diagnosesEn)}`);
  }
}
