import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { executeProgram } from '../run/execute-program.ts';
import type { WorkerEvent } from '../run/execute-program.ts';
import { LiveClock } from '../run/live-clock.ts';
import { needsParts } from '../realm/needs-parts.ts';
import type { RunRequest } from '../run-program.ts';
import { prepareStage, type Stage } from '../run/stage.ts';
import { parseToWorker } from './worker-protocol.ts';
import type { WorkerChannel } from './worker-protocol.ts';

/** Answers the page's messages in a worker: loads the engine once, then runs one program at a time. */
export function serveRuns(channel: WorkerChannel): void {
  let engine: Engine | null = null;
  let stage: Stage | null = null;
  let clock: LiveClock | null = null;
  let hasParts = false;
  /** A run that waits for guest modules. */
  let waiting: RunRequest | null = null;
  channel.listen((data) => {
    const message = parseToWorker(data);
    if (message === null) return;
    if (message.type === 'load') {
      createEngine(message.wasmBytes).then(
        (made) => {
          engine = made;
          stage = prepare(made);
          channel.send({ type: 'ready' });
        },
        (error: unknown) => {
          channel.send({ type: 'broken', detail: error instanceof Error ? error.message : String(error) });
        },
      );
      return;
    }
    if (message.type === 'live') {
      clock?.receive(message.message);
      return;
    }
    if (engine === null) return;
    if (message.type === 'parts') {
      hasParts = true;
      engine.takeParts(message.parts);
      if (waiting !== null) start(engine, waiting);
      waiting = null;
      return;
    }
    if (hasParts || !needsParts(message.request)) {
      start(engine, message.request);
      return;
    }
    waiting = message.request;
    channel.send({ type: 'needs-parts' });
  });

  function start(used: Engine, request: RunRequest): void {
    let isTold = false;
    const tell = (type: 'running' | 'waiting'): void => {
      isTold = true;
      channel.send({ type });
    };
    /** A program that is short has said all by then: its first line need not wait for this. */
    const tellOnce = (): void => {
      if (!isTold) tell('running');
    };
    clock = new LiveClock(() => performance.now(), tell);
    let last: WorkerEvent = { type: 'end', outcome: { kind: 'crashed', detail: 'no end' }, usage: null };
    const done = executeProgram(used, request, {
      emit: (event) => {
        if (event.type === 'end') {
          last = event;
          return;
        }
        channel.send({ type: 'event', event, isReusable: false }, movedWith(event));
        tellOnce();
      },
      onPoll: tellOnce,
      now: () => performance.now(),
      clock,
      stage,
    });
    stage = null;
    void done.then((isReusable) => {
      channel.send({ type: 'event', event: last, isReusable });
      // While the student reads what came out, the next run is made ready.
      if (isReusable) stage = prepare(used);
    });
  }
}

/** What of an event nobody here needs any more. */
function movedWith(event: WorkerEvent): readonly ArrayBuffer[] {
  return event.type === 'record' ? [event.words.buffer] : [];
}

/** A stage for the next run, or null where that run itself has to tell what is wrong. */
function prepare(engine: Engine): Stage | null {
  try {
    return prepareStage(engine);
  } catch {
    return null; // The run tries again and ends as it must.
  }
}
