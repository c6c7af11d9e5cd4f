import { isSameWork, newStepWork, type StepWork } from '../../lessons/progress.ts';
import { parseRecord } from './parse-work.ts';

/** What to do with a record that this tab wants to write where a record may stand. */
export type Settlement =
  /** Nobody else has changed the record: write. `unreadable` is what stood there and must be put aside, else undefined. */
  | { readonly kind: 'write'; readonly unreadable: unknown }
  /** Another tab has changed it and this one has not: take the other's over. */
  | { readonly kind: 'adopt'; readonly there: StepWork }
  /** Both have changed it: keep both. */
  | { readonly kind: 'conflict'; readonly there: StepWork };

/**
 * Compares three states of one step: `here`, what this tab wants to keep; `base`, what it knew to be stored when it
 * started from there, null for nothing; `standing`, the raw record that is stored now, undefined for none.
 */
export function settleWork(here: StepWork, base: StepWork | null, standing: unknown): Settlement {
  if (standing === undefined) return { kind: 'write', unreadable: undefined };
  const there = parseRecord(standing);
  if (there === null) return { kind: 'write', unreadable: standing };
  const start = base ?? newStepWork(here.lesson, here.step, here.programLanguage, here.updatedAt);
  if (isSameWork(there, start) || isSameWork(there, here)) return { kind: 'write', unreadable: undefined };
  if (isSameWork(here, start)) return { kind: 'adopt', there };
  return { kind: 'conflict', there };
}
