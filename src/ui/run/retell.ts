import type { Replay } from '../../sandbox/live-input.ts';
import type { Answer, Question, RunRequest } from '../../sandbox/run-program.ts';

/** Milliseconds of a frame of an animation. */
const FRAME_MS = 1000 / 60;
/** Longest animation that is told over again, in frames: ten seconds. */
const MOST_FRAMES = 600;

/** What a question was, and what was answered. */
export interface GivenAnswer {
  readonly type: Question['type'];
  readonly value: Answer;
}

/**
 * The request that goes through a run once more, all at once: on the virtual clock, with the same answers and events. Nobody
 * reads alerts on that clock, so they take no answer there. `replay` is null for a run that knew no time.
 */
export function retell(
  request: RunRequest,
  given: readonly GivenAnswer[],
  replay: Replay | null,
): RunRequest {
  if (request.clock === 'virtual')
    return { ...request, answers: [...request.answers, ...given.map(({ value }) => value)] };
  const answers = given.filter(({ type }) => type !== 'alert').map(({ value }) => value);
  return {
    ...request,
    clock: 'virtual',
    answers: [...request.answers, ...answers],
    ...(replay === null ? {} : { replay, endMs: replay.untilMs, frames: framesIn(replay.untilMs) }),
  };
}

function framesIn(untilMs: number): number {
  return Math.min(MOST_FRAMES, Math.ceil(untilMs / FRAME_MS) + 1);
}
