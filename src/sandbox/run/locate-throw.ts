import type { Budget } from './budget.ts';
import type { Engine } from '../engine/engine.ts';
import { findThrows } from './find-throws.ts';
import type { Replay } from '../live-input.ts';
import { toProgramError } from '../program-error.ts';
import { pumpNow } from './pump.ts';
import { quietOptions } from './quiet-options.ts';
import type { ProgramError, RunRequest, SourceSpan } from '../run-program.ts';
import { limitRuntime, prepareStage } from './stage.ts';
import { TextEdits } from '../trace/weave/text-edits.ts';

const THROW = 'throw';

/**
 * The same error with its place. Only errors have a stack: where a program threw anything else is found by running it again
 * from its start, with a mark at each `throw`, and looking which mark saw that value. Runs are decided by their request, so
 * the second one ends as the first; where it does not, no place is told. `budget` is for that run, `replay` what the first one
 * has gone through on the real clock.
 */
export function locateThrow(
  engine: Engine,
  request: RunRequest,
  error: ProgramError,
  budget: Budget,
  replay: Replay | null,
): ProgramError {
  const { program } = request;
  const throws = findThrows(program);
  if (throws.length === 0 && !program.includes('Promise')) return error;
  const name = freeName(program);
  const edits = new TextEdits(program);
  throws.forEach((offset, index) => edits.insert(offset + THROW.length, ` ${name}(${index}).v =`));
  const marked = edits.apply();
  const place = safely(engine, () =>
    runMarked(engine, { ...request, program: marked.text }, name, error.message, budget, replay),
  );
  if (place === '') return error;
  const offset = throws[Number(place)];
  if (offset !== undefined) return { ...error, span: spanOfThrow(program, offset) };
  const recording = { ...marked, prefix: '', recorder: '' };
  const { span, stack } = toProgramError({ ...error, stack: place }, program, recording);
  return { ...error, span, stack };
}

/** Where the value was thrown, as the guest tells it; nothing when the marked program does not end as the first one did. */
function runMarked(
  engine: Engine,
  request: RunRequest,
  name: string,
  message: string,
  budget: Budget,
  replay: Replay | null,
): string {
  const { program, setup, limits } = request;
  const { runtime, realm } = prepareStage(engine);
  limitRuntime(engine, runtime, limits.stackBytes, budget);
  realm.begin(quietOptions(request, budget, request.answers));
  realm.watchThrows(name);
  let outcome = setup === '' ? null : realm.run(setup, 'setup.js');
  if (outcome === null || outcome.kind === 'completed') outcome = realm.run(program);
  const endMs = replay?.untilMs ?? request.endMs;
  if (outcome.kind === 'completed') outcome = pumpNow(realm, program, undefined, replay, endMs);
  const isSame = outcome.kind === 'threw' && outcome.error.message === message;
  const place = isSame ? realm.throwPlace() : '';
  if (engine.isBroken() || engine.hasRunOutOfMemory()) return '';
  realm.dispose();
  runtime.dispose();
  return place;
}

/** A name that the program does not know. */
function freeName(program: string): string {
  let name = '$throw';
  while (program.includes(name)) name += '$';
  return name;
}

function spanOfThrow(program: string, offset: number): SourceSpan {
  const lines = program.slice(0, offset).split('\n');
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + THROW.length };
}

/** What went wrong while a place was looked for is no part of the run. */
function safely(engine: Engine, find: () => string): string {
  try {
    return find();
  } catch {
    engine.markBroken(); // Something has left it half-way: its worker is thrown away.
    return '';
  }
}
