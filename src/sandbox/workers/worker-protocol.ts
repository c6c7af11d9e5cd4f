import type { WorkerEvent } from '../run/execute-program.ts';
import type { LiveMessage } from '../live-input.ts';
import type { RunRequest } from '../run-program.ts';

/** What the page says to a worker. */
export type ToWorker =
  | { readonly type: 'load'; readonly wasmBytes: ArrayBuffer }
  | { readonly type: 'run'; readonly request: RunRequest }
  /** What the worker has asked for: texts of guest modules by their names. */
  | { readonly type: 'parts'; readonly parts: Readonly<Record<string, string>> }
  | { readonly type: 'live'; readonly message: LiveMessage };

/** What a worker says to the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** The engine could not be started; the worker is of no use. */
  | { readonly type: 'broken'; readonly detail: string }
  /** The program may use guest modules that are not here: it waits for them. */
  | { readonly type: 'needs-parts' }
  /** Running time counts, from the start or after a wait; not said of a program that ends at once and tells nothing. */
  | { readonly type: 'running' }
  /** The program waits for a timer: running time stands still. */
  | { readonly type: 'waiting' }
  | { readonly type: 'event'; readonly event: WorkerEvent; readonly isReusable: boolean };

/** The worker's side of a channel, the same in a browser and in Node. */
export interface WorkerChannel {
  /** `moved` goes over to the page without being copied. */
  readonly send: (message: FromWorker, moved?: readonly ArrayBuffer[]) => void;
  readonly listen: (receive: (message: unknown) => void) => void;
}

/** One worker seen from the page. The pool that made it ends it. */
export interface WorkerPort {
  readonly send: (message: ToWorker) => void;
  /** `receive` gets what the worker says; `fail` is called when the worker itself has broken. */
  readonly listen: (receive: (message: unknown) => void, fail: (detail: string) => void) => void;
  readonly terminate: () => void;
}

/** A message of the page, or null for anything else. */
export function parseToWorker(message: unknown): ToWorker | null {
  const type = typeOf(message);
  return ['load', 'parts', 'run', 'live'].includes(type) ? (message as ToWorker) : null; // Sent by our own pool only.
}

/** A message of a worker, or null for anything else. */
export function parseFromWorker(message: unknown): FromWorker | null {
  const type = typeOf(message);
  const isKnown = ['ready', 'broken', 'needs-parts', 'running', 'waiting', 'event'].includes(type);
  return isKnown ? (message as FromWorker) : null; // Sent by our own worker: programs have no way to post.
}

function typeOf(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('type' in message)) return '';
  return typeof message.type === 'string' ? message.type : '';
}
