import { toProgramError } from '../../sandbox/program-error.ts';
import type { ProgramError, RunOutcome } from '../../sandbox/run-program.ts';
import type { CheckError } from '../check-report.ts';
import { finding, nowhere } from './catalogue.ts';
import type { Diagnosis, Finding } from './catalogue.ts';
import { isReadable, readProgram } from './model/read-program.ts';
import { modelOf } from './model/program-model.ts';
import type { ProgramModel } from './model/program-model.ts';
import { findNotes } from './notes/find-notes.ts';
import { offsetAt, placed } from './places.ts';
import type { Stretch } from './places.ts';
import type { RunFacts } from './run-facts.ts';
import { explainCheck } from './run/explain-check.ts';
import { explainError } from './run/explain-error.ts';
import { findEndlessLoop } from './run/find-endless.ts';
import { findEndlessTimer } from './run/find-endless-timer.ts';
import { findEndlessRecursion } from './run/find-recursion.ts';
import { explainBroken } from './syntax/explain-broken.ts';

/** What there is to tell after a run. */
export interface RunDiagnosis {
  /** Why it did not end by itself; null when it did. */
  readonly help: Diagnosis | null;
  /** What may surprise about it, the most telling first: for a program that did not do what was asked. */
  readonly notes: readonly Diagnosis[];
}

/** Most notes that are told about one run: more would not be read. */
const MAX_NOTES = 3;

/** What to tell about a text before it runs: why it cannot be read. Null for one that can. */
export function diagnoseText(text: string): Diagnosis | null {
  const found = isReadable(text) ? explainBroken(text) : null;
  return found === null ? null : placed(text, found);
}

/** What to tell about a run. `text` is the program that ran; empty when it is not known. */
export function diagnoseRun(text: string, facts: RunFacts): RunDiagnosis {
  const { tree } = readProgram(text);
  const model = tree === null ? null : modelOf(text, tree);
  const help = helpFor(text, model, facts.outcome);
  // The engine is content with a constant and a function of one name, where other machines refuse the program.
  const refused = model === null && facts.outcome.kind === 'completed' ? diagnoseText(text) : null;
  if (refused?.key === 'declared-twice') return { help, notes: [refused] };
  if (model === null || facts.outcome.kind === 'stopped' || facts.outcome.kind === 'crashed')
    return { help, notes: [] };
  const notes = findNotes(model, facts)
    .map((note) => placed(text, note))
    .filter((note) => help === null || !saysTheSame(note, help));
  return { help, notes: notes.slice(0, MAX_NOTES) };
}

function helpFor(text: string, model: ProgramModel | null, outcome: RunOutcome): Diagnosis | null {
  const somewhere = (found: Finding | null): Diagnosis | null =>
    found === null ? null : placed(text, found);
  const loop = (): Diagnosis | null =>
    model === null ? null : somewhere(findEndlessLoop(model) ?? findEndlessTimer(model));
  switch (outcome.kind) {
    case 'completed':
    case 'stopped':
    case 'awaiting-input':
      return null;
    case 'crashed':
      return nowhere('crashed', {});
    case 'timed-out':
      return loop() ?? nowhere('timed-out', { seconds: outcome.limitMs / 1000 });
    case 'out-of-memory':
      return loop() ?? nowhere('out-of-memory', {});
    case 'too-deep':
      return (model === null ? null : somewhere(findEndlessRecursion(model))) ?? nowhere('too-deep', {});
    case 'flooded':
      return loop() ?? nowhere(`flooded-${outcome.by}`, { limit: outcome.limit });
    case 'threw':
      return helpForError(text, model, outcome.error);
  }
}

function helpForError(text: string, model: ProgramModel | null, error: ProgramError): Diagnosis {
  const { span } = error;
  const offset = offsetAt(text, span);
  const length = span === null || span.endLine !== span.line ? 0 : span.endColumn - span.column;
  const place = { start: offset ?? 0, end: (offset ?? 0) + length };
  const found = model === null ? explainUnread(text, error, place) : explainError(model, error, place);
  const told = placed(text, found ?? finding('other-syntax', {}, place));
  // Without the text that ran, or without a place in it, the error's own place is all that is known.
  return offset === null ? { ...told, span } : told;
}

/** What is known without a tree: the text is broken, or it is so long that only the engine has read it. */
function explainUnread(text: string, { kind }: ProgramError, place: Stretch): Finding | null {
  if (isReadable(text)) return explainBroken(text);
  return kind === 'syntax' ? null : finding('other-error', {}, place);
}

/**
 * What to tell about an error that a test met: in the program that it called, or, with no place there, in the test itself,
 * whose text no student sees.
 */
export function diagnoseCheck(text: string, told: CheckError): Diagnosis {
  const error = toProgramError(told, text);
  const { tree } = readProgram(text);
  const model = tree === null ? null : modelOf(text, tree);
  if (error.message === 'stack overflow')
    return helpFor(text, model, { kind: 'too-deep' }) ?? nowhere('too-deep', {});
  if (error.span !== null) return helpForError(text, model, error);
  return explainCheck(text, model, error);
}

/** A name that was never created needs no second sentence about it, and neither does one place about one thing. */
function saysTheSame(note: Diagnosis, help: Diagnosis): boolean {
  if (note.key === help.key)
    return note.span?.line === help.span?.line || note.params['name'] === help.params['name'];
  return note.key === 'missing-let' && note.params['name'] === help.params['name'];
}
