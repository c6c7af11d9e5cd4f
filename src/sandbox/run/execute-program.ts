import { Budget } from './budget.ts';
import { readLines, type ConsoleBatch } from './console-batch.ts';
import { DrawingLog } from '../drawing/draw-batch.ts';
import type { DrawBatch } from '../drawing/draw-batch.ts';
import { EngineLeft, isHostOverflow, type Engine } from '../engine/engine.ts';
import { runHarness } from '../realm/harness-realm.ts';
import { DEFAULT_FRAMES } from '../limits.ts';
import type { LiveClock } from './live-clock.ts';
import { locateThrow } from './locate-throw.ts';
import { pumpLive, pumpNow } from './pump.ts';
import type { Replay } from '../live-input.ts';
import type { ConsoleLine, RunOutcome, RunRequest, SandboxEvent } from '../run-program.ts';
import { limitRuntime, prepareStage, type Stage } from './stage.ts';
import { zoneOffset } from '../realm/zone-offset.ts';

/** What the executor needs from its worker. */
export interface ExecuteOptions {
  readonly emit: (event: WorkerEvent) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Called again and again while the engine works: at once for a loop, after ten thousand calls at most. */
  readonly onPoll: () => void;
  /** The clock of a program that lives on in real time. */
  readonly clock: LiveClock;
  /** Where the program runs, when it has been made before. */
  readonly stage: Stage | null;
}

/** What a worker tells of a run: the same as the page hears, its drawing and its lines still packed. */
export type WorkerEvent =
  | Exclude<SandboxEvent, { type: 'draw' | 'console' }>
  | { readonly type: 'drawing'; readonly batch: DrawBatch }
  | { readonly type: 'printed'; readonly batch: ConsoleBatch };

/** Runs one request and emits its events. Answers whether the engine may be used again. */
export async function executeProgram(
  engine: Engine,
  request: RunRequest,
  options: ExecuteOptions,
): Promise<boolean> {
  engine.forgetMemory();
  const { limits } = request;
  const budget = new Budget(limits.timeMs, limits.steps, options.now, options.onPoll);
  engine.watch(() => budget.isLate());
  const lines: ConsoleLine[] = [];
  const drawing = new DrawingLog();
  let outcome: RunOutcome = { kind: 'completed' };
  let isReusable = true;
  let asked = 0;
  let replay: Replay | null = null;
  try {
    const { runtime, realm } = options.stage ?? prepareStage(engine);
    engine.setZone(zoneOffset(request.timeZone ?? 'UTC'));
    limitRuntime(engine, runtime, limits.stackBytes, budget);
    realm.begin({
      budget,
      limits,
      seed: request.seed,
      startTimeMs: request.startTimeMs,
      locale: request.locale,
      timeZone: request.timeZone ?? 'UTC',
      answers: request.answers,
      frames: request.clock === 'real' ? null : (request.frames ?? DEFAULT_FRAMES),
      isRecorded: request.recording !== undefined,
      onConsole: (batch) => {
        if (request.harness !== null) lines.push(...readLines(batch));
        options.emit({ type: 'printed', batch });
      },
      onClear: () => {
        options.emit({ type: 'clear' });
      },
      onDraw: (batch) => {
        if (request.harness !== null) drawing.add(batch);
        options.emit({ type: 'drawing', batch });
      },
      onSound: (notes) => {
        options.emit({ type: 'sound', notes });
      },
      onAsked: () => {
        asked += 1;
      },
      onRecord: (part) => {
        options.emit({ type: 'record', ...part });
      },
    });
    budget.resume();
    if (request.setup !== '') outcome = realm.run(request.setup, 'setup.js');
    const { recording } = request;
    if (outcome.kind === 'completed' && recording !== undefined)
      outcome = realm.record(recording, request.program);
    if (outcome.kind === 'completed') outcome = realm.run(recording?.text ?? request.program);
    if (outcome.kind === 'completed') {
      const { program, replay: past = null } = request;
      if (request.clock === 'virtual') outcome = pumpNow(realm, program, undefined, past, request.endMs);
      else
        ({ outcome, replay } = await pumpLive(realm, program, options.clock, budget, past, {
          listening: () => {
            options.emit({ type: 'listening' });
          },
          input: (input) => {
            options.emit({ type: 'input', input });
          },
        }));
    }
    if (outcome.kind !== 'crashed') realm.flush();
    if (outcome.kind === 'threw' && outcome.error.kind === 'thrown-value') {
      const again = budget.child();
      engine.watch(() => again.isLate());
      outcome = { kind: 'threw', error: locateThrow(engine, request, outcome.error, again, replay) };
    }
    if (request.harness !== null && (outcome.kind === 'completed' || outcome.kind === 'awaiting-input')) {
      budget.renew();
      drawing.freeze();
      realm.leaveToTests();
      const failure = runHarness({
        engine,
        runtime,
        realm,
        request,
        harness: request.harness,
        budget,
        console: () => lines,
        drawing: () => drawing.commands(),
        onTest:
          recording === undefined
            ? null
            : (event) => {
                options.emit(event);
              },
        report: (report) => {
          options.emit({ type: 'report', report });
        },
      });
      if (failure !== null) {
        outcome = failure;
        isReusable = false;
      }
    }
    isReusable &&=
      outcome.kind === 'completed' || outcome.kind === 'threw' || outcome.kind === 'awaiting-input';
    engine.watch(null);
    if (engine.hasRunOutOfMemory() || engine.isBroken()) isReusable = false;
    if (isReusable) {
      realm.dispose();
      runtime.dispose();
    }
  } catch (error) {
    isReusable = false;
    outcome =
      error instanceof EngineLeft && budget.stop !== null
        ? budget.stop
        : engine.hasRunOutOfMemory()
          ? { kind: 'out-of-memory', limitBytes: limits.memoryBytes }
          : isHostOverflow(error)
            ? { kind: 'too-deep' }
            : { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
  }
  const usage = { steps: budget.usedSteps, asked, ...(replay === null ? {} : { replay }) };
  options.emit({ type: 'end', outcome, usage });
  return isReusable;
}
