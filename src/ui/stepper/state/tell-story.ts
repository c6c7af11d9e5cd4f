import type { StepStory } from '../../../sandbox/trace/story/step-story.ts';
import type { StepperMessages } from '../../messages/stepper-fr.ts';
import { joined, sentence } from '../../run/sentence.ts';
import type { Sentence } from '../../run/sentence.ts';

/** A step in words: what it did, and what else came of it. */
export function tellStory({ event, effects }: StepStory, words: StepperMessages): Sentence {
  // Of `notes.push(4)` it matters what became of `notes`, not what `push` gives.
  const isToldByEffect =
    event.kind === 'evaluated' && effects.some((one) => one.kind === 'contents' && one.method !== null);
  const sentences = [
    ...(isToldByEffect ? [] : [words.event(event)]),
    ...effects.map((effect) => words.effect(effect)),
  ];
  return joined(...sentences.map((one, index) => (index === 0 ? one : joined(sentence` `, one))));
}
