import { Budget } from './budget.ts';
import { addCommands } from './draw-messages.ts';
import { EngineLeft, type Engine } from './engine.ts';
import { runHarness } from './harness-realm.ts';
import { openRuntime } from './open-runtime.ts';
import { Realm } from './realm.ts';
import type { ConsoleLine, DrawCommand, RunOutcome, RunRequest, SandboxEvent } from './run-program.ts';

/** What the executor needs from its worker. */
export interface ExecuteOptions {
  readonly emit: (event: SandboxEvent) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Lets real time pass; the worker tells the page that the program is waiting. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Runs one request and emits its events. Answers whether the engine may be used again. */
export async function executeProgram(
  engine: Engine,
  request: RunRequest,
  options: ExecuteOptions,
): Promise<boolean> {
  engine.forgetMemory();
  const { limits } = request;
  const budget = new Budget(limits.timeMs, limits.steps, options.now);
  engine.watch(() => budget.isLate());
  const lines: ConsoleLine[] = [];
  const commands: DrawCommand[] = [];
  let outcome: RunOutcome = { kind: 'completed' };
  let isReusable = true;
  let asked = 0;
  let isJudged = false;
  try {
    const runtime = openRuntime(engine, limits.stackBytes, budget);
    const realm = new Realm(engine, runtime, budget, {
      limits,
      seed: request.seed,
      startTimeMs: request.startTimeMs,
      locale: request.locale,
      answers: request.answers,
      onConsole: (found) => {
        lines.push(...found);
        options.emit({ type: 'console', lines: found });
      },
      onClear: () => {
        options.emit({ type: 'clear' });
      },
      onDraw: (found) => {
        // Tests count on from what the program drew by itself: from there nothing is dropped.
        if (isJudged) commands.push(...found);
        else addCommands(commands, found);
        options.emit({ type: 'draw', commands: found });
      },
      onAsked: () => {
        asked += 1;
      },
    });
    budget.resume();
    if (request.setup !== '') outcome = realm.run(request.setup, 'setup.js');
    if (outcome.kind === 'completed') outcome = realm.run(request.program);
    if (outcome.kind === 'completed') {
      outcome = await realm.pump(request.program, request.clock === 'real' ? options.wait : null);
    }
    if (isAlive(outcome)) realm.flush();
    if (request.harness !== null && (outcome.kind === 'completed' || outcome.kind === 'awaiting-input')) {
      budget.renew();
      isJudged = true;
      realm.leaveToTests();
      const failure = runHarness({
        engine,
        runtime,
        realm,
        request,
        harness: request.harness,
        budget,
        console: () => lines,
        drawing: () => commands,
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
          : error instanceof RangeError
            ? { kind: 'too-deep' }
            : { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
  }
  options.emit({ type: 'end', outcome, usage: { steps: budget.usedSteps, asked } });
  return isReusable;
}

/** True when the guest can still be entered to fetch what it holds back. */
function isAlive(outcome: RunOutcome): boolean {
  return outcome.kind !== 'out-of-memory' && outcome.kind !== 'crashed';
}
