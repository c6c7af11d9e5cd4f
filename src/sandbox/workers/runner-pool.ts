import { readLines } from '../run/console-batch.ts';
import { readBatch } from '../drawing/draw-batch.ts';
import type { WorkerEvent } from '../run/execute-program.ts';
import type { LiveMessage } from '../live-input.ts';
import type { RunOutcome, RunProgram, RunRequest, SandboxEvent } from '../run-program.ts';
import { parseFromWorker } from './worker-protocol.ts';
import type { WorkerPort } from './worker-protocol.ts';

/** Time in milliseconds beyond the limit that a program has to end by itself before its worker is terminated. */
const GRACE_MS = 400;

/** Time in milliseconds that a worker has to make its engine: a hundred times what an old computer takes. */
const BOOT_MS = 10_000;

/** Time in milliseconds that a warm worker has to begin a program. */
const START_MS = 3000;

/** Workers that are tried for one run before it is told as a crash. */
const MOST_WORKERS = 2;

/** Runs programs in workers. The owner disposes it. */
export interface Runner {
  readonly run: RunProgram;
  /** Settles when a first worker is warm; rejects when none can be started here. */
  readonly ready: Promise<void>;
  /** Workers that live at the moment: those that run and the spare one. */
  readonly workerCount: () => number;
  /** Ends every worker; runs that go on end as `stopped`. */
  readonly dispose: () => void;
}

interface Warm {
  readonly port: WorkerPort;
  readonly ready: Promise<void>;
  /** Who follows the worker's messages at the moment. */
  follow: (message: unknown) => void;
  fail: (detail: string) => void;
  bootTimer: ReturnType<typeof setTimeout> | undefined;
}

/** What workers are made of. */
export interface WorkerMaker {
  readonly spawn: () => WorkerPort;
  readonly loadWasm: () => Promise<ArrayBuffer>;
  /** Texts of the guest modules that a worker asks for; called for each that does, and before, when the first one is ready. */
  readonly loadParts: () => Promise<Readonly<Record<string, string>>>;
}

/** A pool over any kind of worker: one warm spare, a watchdog, and a new worker after every bad ending. */
export function createRunnerPool({ spawn, loadWasm, loadParts }: WorkerMaker): Runner {
  const alive = new Set<Warm>();
  const stops = new Set<() => void>();
  let bytes: Promise<ArrayBuffer> | null = null;
  let spare: Warm | null = null;
  let isDisposed = false;

  function warmUp(): Warm {
    const port = spawn();
    const warm: Warm = {
      port,
      ready: Promise.resolve(),
      follow: () => undefined,
      fail: () => undefined,
      bootTimer: undefined,
    };
    alive.add(warm);
    const ready = new Promise<void>((resolve, reject) => {
      warm.follow = (message) => {
        const parsed = parseFromWorker(message);
        if (parsed?.type === 'ready') resolve();
        if (parsed?.type === 'broken') reject(new Error(parsed.detail));
      };
      warm.fail = (detail) => {
        reject(new Error(detail));
      };
      port.listen(
        (message) => {
          warm.follow(message);
        },
        (detail) => {
          warm.fail(detail);
        },
      );
      bytes ??= loadWasm();
      bytes.then(
        (loaded) => {
          if (!alive.has(warm)) return;
          port.send({ type: 'load', wasmBytes: loaded });
          warm.bootTimer = setTimeout(() => {
            reject(new Error('The worker did not become ready.'));
          }, BOOT_MS);
        },
        (error: unknown) => {
          bytes = null; // The next worker asks for the file again.
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    const settle = (): void => {
      clearTimeout(warm.bootTimer);
    };
    ready.then(settle, settle); // Told to whoever runs a program on it.
    return Object.assign(warm, { ready });
  }

  function end(warm: Warm): void {
    alive.delete(warm);
    clearTimeout(warm.bootTimer);
    warm.follow = () => undefined;
    warm.fail = () => undefined;
    warm.port.terminate();
  }

  function release(warm: Warm, isReusable: boolean): void {
    if (isReusable && !isDisposed && spare === null) {
      warm.follow = () => undefined;
      warm.fail = () => undefined;
      spare = warm;
    } else end(warm);
    if (!isDisposed) spare ??= warmUp();
  }

  async function* run(
    request: RunRequest,
    signal: AbortSignal,
    onLive?: (send: (message: LiveMessage) => void) => void,
  ): AsyncGenerator<SandboxEvent> {
    let warm = spare ?? warmUp();
    spare = null;
    const queue: SandboxEvent[] = [];
    let wake: () => void = () => undefined;
    let isOver = false;
    let isReusable = false;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    let tellLive = onLive;
    /** Waits for the worker's word that it has begun, but not for ever. */
    let expectStart: () => void = () => undefined;
    const { timeMs } = request.limits;
    const parts = request.harness === null ? 1 : 2;
    const push = (event: SandboxEvent): void => {
      if (isOver) return;
      isOver = event.type === 'end';
      queue.push(event);
      wake();
    };
    const finish = (outcome: RunOutcome): void => {
      push({ type: 'end', outcome, usage: null });
    };
    const stop = (): void => {
      finish({ kind: 'stopped' });
    };
    const follow = (message: unknown): void => {
      const parsed = parseFromWorker(message);
      if (parsed === null) return;
      switch (parsed.type) {
        case 'ready':
        case 'broken':
          return;
        case 'needs-parts':
          clearTimeout(watchdog); // A slow line is no fault of the worker.
          loadParts().then(
            (texts) => {
              if (isOver) return;
              expectStart();
              warm.port.send({ type: 'parts', parts: texts });
            },
            (error: unknown) => {
              finish({ kind: 'crashed', detail: messageOf(error) });
            },
          );
          return;
        case 'running':
          clearTimeout(watchdog);
          watchdog = setTimeout(
            () => {
              finish({ kind: 'timed-out', limitMs: timeMs });
            },
            timeMs * parts + GRACE_MS,
          );
          return;
        case 'waiting':
          clearTimeout(watchdog);
          return;
        case 'event':
          isReusable = parsed.isReusable && !isOver;
          push(toSandboxEvent(parsed.event));
      }
    };
    signal.addEventListener('abort', stop);
    stops.add(stop);
    if (signal.aborted) stop();
    /** Hands the program to a worker; one that does not answer has shown nothing yet, so another may begin anew. */
    const begin = (workers: number): void => {
      const used = warm;
      const giveUp = (error: unknown): void => {
        if (isOver || warm !== used) return;
        if (workers === MOST_WORKERS) {
          finish({ kind: 'crashed', detail: messageOf(error) });
          return;
        }
        end(used);
        warm = warmUp();
        begin(workers + 1);
      };
      used.ready.then(() => {
        if (isOver) return;
        expectStart = () => {
          watchdog = setTimeout(() => {
            giveUp(new Error('The worker did not begin the program.'));
          }, START_MS);
        };
        expectStart();
        used.follow = follow;
        used.fail = (detail) => {
          finish({ kind: 'crashed', detail });
        };
        used.port.send({ type: 'run', request });
        tellLive?.((message) => {
          if (!isOver) warm.port.send({ type: 'live', message });
        });
        tellLive = undefined;
      }, giveUp);
    };
    begin(1);
    try {
      for (;;) {
        const event = queue.shift();
        if (event === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        if (event.type === 'end') {
          clearTimeout(watchdog);
          release(warm, isReusable);
          isReusable = false;
          yield event;
          return;
        }
        yield event;
      }
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', stop);
      stops.delete(stop);
      if (!isOver) release(warm, false); // The consumer went away in the middle of a run.
    }
  }

  spare = warmUp();
  // Most first programs do without; later ones shall not wait. Who needs them is told when they cannot be had.
  spare.ready.then(loadParts).catch(() => undefined);
  return {
    run,
    ready: spare.ready,
    workerCount: () => alive.size,
    dispose: () => {
      isDisposed = true;
      for (const stop of stops) stop();
      for (const warm of alive) end(warm);
      spare = null;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toSandboxEvent(event: WorkerEvent): SandboxEvent {
  switch (event.type) {
    case 'printed':
      return { type: 'console', lines: readLines(event.batch) };
    case 'drawing': {
      const { batch } = event;
      return { type: 'draw', commands: readBatch(batch), isPart: batch.isPart, isFrame: batch.isFrame };
    }
    default:
      return event;
  }
}
