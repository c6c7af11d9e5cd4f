import type { RunOutcome } from '../../sandbox/run-program.ts';
import type { InstrumentsMessages } from '../messages/instruments-fr.ts';

/** The engine's own words about an outcome, e.g. `TypeError: not a function`; null when it says nothing. */
export function engineWordsOf(outcome: RunOutcome): string | null {
  switch (outcome.kind) {
    case 'threw':
      return errorWords(outcome.error) || null;
    case 'crashed':
      return outcome.detail === '' ? null : outcome.detail;
    case 'completed':
    case 'timed-out':
    case 'out-of-memory':
    case 'too-deep':
    case 'flooded':
    case 'stopped':
    case 'awaiting-input':
      return null;
  }
}

/** An error's name and message as the engine puts them; empty when it has neither. */
export function errorWords({ name, message }: { readonly name: string; readonly message: string }): string {
  return [name, message].filter((part) => part !== '').join(': ');
}

/** What there is to say about a run that needs no help; null for one that does. */
export function endWordsOf({ kind }: RunOutcome, { ended }: InstrumentsMessages['console']): string | null {
  return kind === 'completed' || kind === 'stopped' || kind === 'awaiting-input' ? ended[kind] : null;
}

/** Whether something went wrong, as opposed to a program that ended, was stopped or waits for its user. */
export function isTrouble(outcome: RunOutcome): boolean {
  switch (outcome.kind) {
    case 'completed':
    case 'stopped':
    case 'awaiting-input':
      return false;
    case 'threw':
    case 'timed-out':
    case 'out-of-memory':
    case 'too-deep':
    case 'flooded':
    case 'crashed':
      return true;
  }
}
