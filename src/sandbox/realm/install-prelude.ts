import type { QuickJSHandle } from 'quickjs-emscripten-core';

import type { Budget } from '../run/budget.ts';
import type { ConsoleBatch } from '../run/console-batch.ts';
import type { ConsoleWriter } from '../run/console-writer.ts';
import type { DrawBatch } from '../drawing/draw-batch.ts';
import { VALUE_BYTES, type DirectCall } from '../engine/direct-calls.ts';
import type { OpenedContext } from '../engine/engine.ts';
import { PRELUDE_SOURCE } from './guest-source.ts';
import { floodOf, parseNotes, parseQuestion } from './guest-messages.ts';
import { createIntlAnswers } from './host-intl.ts';
import { answerUrl } from './host-url.ts';
import type { Note } from '../live-input.ts';
import { BatchReader } from '../drawing/read-drawing.ts';
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
  { context, evaluateOwn, partText, direct, memory }: OpenedContext,
  console: ConsoleWriter,
  optionsNow: () => RealmOptions,
): QuickJSHandle {
  using host = context.newObject();
  const add = (name: string, call: (...values: QuickJSHandle[]) => void): void => {
    using handle = context.newFunction(name, (...values) => {
      call(...values);
      return context.undefined;
    });
    context.setProp(host, name, handle);
  };
  const text = (handle: QuickJSHandle | undefined): string =>
    handle === undefined ? '' : context.getString(handle);
  const answer = (name: string, reply: (text: string) => string): void => {
    using handle = context.newFunction(name, (words) => context.newString(reply(text(words))));
    context.setProp(host, name, handle);
  };
  using part = context.newFunction('part', (handle) => {
    const name = text(handle);
    const source = partText(name);
    if (source === null)
      optionsNow().budget.stop = { kind: 'crashed', detail: `The part ${name} is not here.` };
    return evaluateOwn(source ?? 'undefined', PRELUDE_FILE);
  });
  context.setProp(host, 'part', part);
  answer('intl', createIntlAnswers(optionsNow));
  answer('url', answerUrl);
  using printer = context.newFunction('printer', (name, level, otherwise) => {
    const number = context.getNumber(level);
    return direct.quick(text(name), (at, count) => console.printPlain(number, at, count), otherwise);
  });
  context.setProp(host, 'printer', printer);
  const addDirect = (name: string, call: DirectCall): void => {
    using handle = direct.asking(name, call);
    context.setProp(host, name, handle);
  };
  const textAt = (at: number): string => memory.text(at) ?? '';
  addDirect(
    'line',
    (at) => !console.print(memory.number(at), textAt(at + VALUE_BYTES), textAt(at + 2 * VALUE_BYTES)),
  );
  const tell = (name: string, call: () => void): void => {
    addDirect(name, () => {
      call();
      return false;
    });
  };
  tell('openGroup', () => {
    console.openGroup();
  });
  tell('closeGroup', () => {
    console.closeGroup();
  });
  tell('clear', () => {
    console.clear();
  });
  tell('flushLines', () => {
    console.flush();
  });
  const batches = new BatchReader(context);
  add('image', (buffer) => {
    if (buffer !== undefined) batches.takeImage(buffer);
  });
  add('draw', (...values) => {
    const batch = batches.read(values);
    if (batch !== null) optionsNow().onDraw(batch);
  });
  add('sound', (json) => {
    optionsNow().onSound(parseNotes(text(json)));
  });
  add('record', (...values) => {
    optionsNow().onRecord(readLog(context, values));
  });
  add('flood', (by) => {
    const { budget, limits } = optionsNow();
    budget.stop = floodOf(text(by), limits);
  });
  add('asked', (message) => {
    optionsNow().onAsked(text(message));
  });
  add('ask', (...parts) => {
    optionsNow().budget.stop = { kind: 'awaiting-input', question: parseQuestion(parts.map(text)) };
  });
  using install = evaluateOwn(PRELUDE_SOURCE, PRELUDE_FILE);
  return context.unwrapResult(context.callFunction(install, context.undefined, host)); // Our own text, before any program.
}
