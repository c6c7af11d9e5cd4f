import { stepHashes } from '../../../lessons/format/parse-lesson.ts';
import { readSynced } from '../../../lessons/format/translation/write-synced.ts';
import { outlineSteps } from '../text/lesson-outline.ts';

/** `missing`: not there yet. `new`: there, and nobody said that it is translated. `stale`: the base has changed since. */
export type TranslationState = 'missing' | 'new' | 'stale' | 'current';

/** One step of the base and how its translation stands. */
export interface TranslationStep {
  readonly id: string;
  /** Words of the base's heading. */
  readonly heading: string;
  readonly state: TranslationState;
  /** The step as the base has it. */
  readonly baseText: string;
  /** Fingerprint of the base's step as it is now. */
  readonly hash: string;
}

/** How each step of the base stands in the translation, in the base's order. */
export function translationSteps(baseText: string, ownText: string): readonly TranslationStep[] {
  const hashes = stepHashes(baseText);
  const synced = readSynced(ownText);
  const own = new Set(outlineSteps(ownText).map((step) => step.id));
  return outlineSteps(baseText).flatMap(({ id, heading, from, to }) => {
    const hash = hashes[id];
    if (hash === undefined) return [];
    const seen = synced[id];
    const told = seen === undefined ? 'new' : seen === hash ? 'current' : 'stale';
    const state = own.has(id) ? told : 'missing';
    return [{ id, heading, state, hash, baseText: baseText.slice(from, to).trim() }];
  });
}

/** Where a step that is missing goes in the translation: before the next one of the base that is there. */
export function placeForStep(baseText: string, ownText: string, id: string): number {
  const order = outlineSteps(baseText).map((step) => step.id);
  const after = new Set(order.slice(order.indexOf(id) + 1));
  return outlineSteps(ownText).find((step) => after.has(step.id))?.from ?? ownText.length;
}
