import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

import type { RecordingRequest } from '../../run-program.ts';
import { placesInOriginal } from '../../program-error.ts';
import { originalText } from '../weave/text-edits.ts';
import { TRACER_ORDERS } from '../weave/tracer-orders.ts';

/**
 * Gives a realm the names that a woven program calls. They are constants of its scripts, so that no look at `globalThis`
 * finds them. Answers what was thrown, or null; the caller disposes it.
 */
export function attachRecorder(
  context: QuickJSContext,
  prelude: QuickJSHandle,
  { prefix, recorder, ...recording }: RecordingRequest,
  program: string,
): QuickJSHandle | null {
  using original = context.newFunction('original', (text) =>
    context.newString(originalText(recording, program, text === undefined ? '' : context.getString(text))),
  );
  using open = context.getProp(prelude, 'openTracer');
  using source = context.newString(recorder);
  using places = context.newFunction('places', (text) =>
    context.newString(
      text === undefined ? '' : placesInOriginal(context.getString(text), program, recording),
    ),
  );
  const opened = context.callFunction(open, context.undefined, original, source, places);
  if (opened.error !== undefined) return opened.error;
  context.setProp(context.global, `${prefix}T`, opened.value);
  opened.value.dispose();
  const names = Object.keys(TRACER_ORDERS).map((order) => `${prefix}${order}=${prefix}T.${order}`);
  const made = context.evalCode(`const ${names.join(',')};delete globalThis.${prefix}T`, 'tracer.js');
  if (made.error !== undefined) return made.error;
  made.value.dispose();
  return null;
}

/** A part of the recorder's log. */
export interface LogPart {
  readonly words: Float64Array<ArrayBuffer>;
  readonly texts: readonly string[];
  /** Steps so far of which nothing is told. */
  readonly untold: number;
}

/** Reads a part of the log from what the guest hands over: a buffer, how many words of it count, new texts, steps that are not told. */
export function readLog(
  context: QuickJSContext,
  [buffer, count, texts, untold]: readonly QuickJSHandle[],
): LogPart {
  if (buffer === undefined || count === undefined || texts === undefined || untold === undefined)
    throw new Error('The recorder handed over too little.');
  using bytes = context.getArrayBuffer(buffer); // Made by our own guest module; no program can reach it.
  const words = new Float64Array(bytes.value.slice(0, context.getNumber(count) * 8).buffer);
  const told = JSON.parse(context.getString(texts)) as string[]; // Written by our own recorder.
  return { words, texts: told, untold: context.getNumber(untold) };
}
