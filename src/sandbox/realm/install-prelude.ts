import type { QuickJSHandle } from 'quickjs-emscripten-core';

import type { Budget } from '../run/budget.ts';
import type { ConsoleBatch } from '../run/console-batch.ts';
import type { ConsoleWriter } from '../run/console-writer.ts';
import type { DrawBatch } from '../drawing/draw-batch.ts';
import type { OpenedContext } from '../engine/engine.ts';
import { PRELUDE_SOURCE } from './guest-source.ts';
import { floodOf, parseNotes, parseQuestion } from './guest-messages.ts';
import { addConsole } from './host-console.ts';
import { addDrawing } from './host-drawing.ts';
import { HostFunctions } from './host-functions.ts';
import { createIntlAnswers } from './host-intl.ts';
import { answerUrl } from './host-url.ts';
import type { Note } from '../live-input.ts';
import type { DrawingWriter } from '../drawing/drawing-writer.ts';
import type { Answer, RunLimits } from '../run-program.ts';
import { readLog } from '../trace/log/attach-recorder.ts';
import type { LogPart } from '../trace/log/attach-recorder.ts';

/** Name under which the engine knows our own text; the guest's `Function.prototype.toString` goes by it. */
const PRELUDE_FILE = 'prelude.js';

/** What a realm needs for its program. */
export interface RealmOptions {
  readonly budget: Budget;
  readonly limits: RunLimits;
  readonly seed: number;
  readonly startTimeMs: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly answers: readonly Answer[];
  /** Frames after which an animation ends; null for none. */
  readonly frames: number | null;
  /** Whether the program is a woven one, which tells its steps. */
  readonly isRecorded: boolean;
  /** Told of console lines and drawing commands as they leave the guest. */
  readonly onConsole: (batch: ConsoleBatch) => void;
  readonly onClear: () => void;
  readonly onDraw: (batch: DrawBatch) => void;
  readonly onSound: (notes: readonly Note[]) => void;
  readonly onAsked: (message: string) => void;
  /** Told of the recorder's log, after `record`. */
  readonly onRecord: (part: LogPart) => void;
}

/**
 * Gives a new context all that a program finds inside. `optionsNow` is asked when the program does something. Answers the
 * prelude's own functions; the caller disposes the handle.
 */
export function installPrelude(
  opened: OpenedContext,
  console: ConsoleWriter,
  optionsNow: () => RealmOptions,
): QuickJSHandle {
  const { context, evaluateOwn, partText } = opened;
  const object = context.newObject();
  opened.direct.keep(object);
  const host = new HostFunctions(opened, object);
  const text = (handle: QuickJSHandle | undefined): string => host.text(handle);
  const intl = createIntlAnswers(optionsNow);
  let drawing: DrawingWriter | null = null;
  host.add('part', (handle) => {
    const name = text(handle);
    const source = partText(name);
    if (source === null)
      optionsNow().budget.stop = { kind: 'crashed', detail: `The part ${name} is not here.` };
    if (name === 'drawing') drawing ??= addDrawing(host, opened, optionsNow());
    return evaluateOwn(source ?? 'undefined', PRELUDE_FILE);
  });
  host.add('intl', (words) => context.newString(intl(text(words))));
  host.add('url', (words) => context.newString(answerUrl(text(words))));
  addConsole(host, opened.memory, console);
  host.add('sound', (json) => {
    optionsNow().onSound(parseNotes(text(json)));
    return undefined;
  });
  host.add('record', (...values) => {
    optionsNow().onRecord(readLog(context, values));
    return undefined;
  });
  host.add('flood', (by) => {
    const { budget, limits } = optionsNow();
    budget.stop = floodOf(text(by) === 'drawing' && drawing !== null ? drawing.bound : text(by), limits);
    return undefined;
  });
  host.add('asked', (message) => {
    optionsNow().onAsked(text(message));
    return undefined;
  });
  host.add('ask', (...parts) => {
    optionsNow().budget.stop = { kind: 'awaiting-input', question: parseQuestion(parts.map(text)) };
    return undefined;
  });
  using install = evaluateOwn(PRELUDE_SOURCE, PRELUDE_FILE);
  return context.unwrapResult(context.callFunction(install, context.undefined, object)); // Our own text, before any program.
}
