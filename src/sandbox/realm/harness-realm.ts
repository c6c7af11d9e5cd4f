import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';

import type { BridgeRun } from './bridge.ts';
import type { Budget } from '../run/budget.ts';
import { readLines } from '../run/console-batch.ts';
import { DrawingLog } from '../drawing/draw-batch.ts';
import { EngineLeft, isHostOverflow, type Engine } from '../engine/engine.ts';
import { pumpNow } from '../run/pump.ts';
import { quietOptions } from '../run/quiet-options.ts';
import { Realm } from './realm.ts';
import type { Note, TimedInput } from '../live-input.ts';
import type {
  Answer,
  ConsoleLine,
  DrawCommand,
  HarnessRequest,
  RunOutcome,
  RunRequest,
  SandboxEvent,
} from '../run-program.ts';
import { limitRuntime, prepareStage } from '../run/stage.ts';

/** What the harness works on. */
export interface HarnessWork {
  readonly engine: Engine;
  readonly runtime: QuickJSRuntime;
  /** Where the student's program ran. */
  readonly realm: Realm;
  readonly request: RunRequest;
  readonly harness: HarnessRequest;
  readonly budget: Budget;
  readonly console: () => readonly ConsoleLine[];
  readonly drawing: () => readonly DrawCommand[];
  readonly report: (text: string) => void;
  /** Told of the tests as they go on, for a recording; null without one. */
  readonly onTest: ((event: TestEvent) => void) | null;
}

/** What a recording has to know of the tests. */
export type TestEvent = Extract<SandboxEvent, { type: 'test' | 'rerun' }>;

/** Most errors of the program's own timers that are passed over while tests wait. */
const MAX_THROWS = 100;

/** Runs the harness in a realm of its own. Answers null when it could do its work, else why it could not. */
export function runHarness(work: HarnessWork): RunOutcome | null {
  const { engine, runtime, realm, budget, harness, request } = work;
  const { context, evaluateOwn, close } = engine.openContext(runtime);
  const companions = new Map<string, Realm>();
  // What was handed out, and what is when nothing better comes.
  const verdict = { isReported: false, draft: '' };
  const report = (text: string): void => {
    if (!verdict.isReported) work.report(text);
    verdict.isReported = true;
  };
  const draft = (text: string): void => {
    verdict.draft = text;
  };
  try {
    const bridge = makeBridge(context, work, companions, report, draft);
    const made = evaluateOwn(harness.source, 'harness.js');
    const result = context.callFunction(made, context.undefined, bridge);
    made.dispose();
    bridge.dispose();
    if (result.error !== undefined) return budget.stop ?? crash(context, result.error);
    result.value.dispose();
    // A timer of the program that throws stops the pump, not the tests.
    for (let throws = 0; throws < MAX_THROWS && !verdict.isReported; throws++) {
      const pumped = pumpNow(realm, request.program, () => verdict.isReported);
      if (budget.stop !== null) return budget.stop;
      if (pumped.kind === 'out-of-memory' || pumped.kind === 'crashed') return pumped;
      if (pumped.kind === 'completed') break;
    }
    if (verdict.draft !== '') report(verdict.draft);
    for (const companion of companions.values()) companion.dispose();
    close();
    return null;
  } catch (error) {
    engine.markBroken();
    if (error instanceof EngineLeft && budget.stop !== null) return budget.stop;
    if (engine.hasRunOutOfMemory()) return { kind: 'out-of-memory', limitBytes: request.limits.memoryBytes };
    if (isHostOverflow(error)) return { kind: 'too-deep' };
    return { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function makeBridge(
  context: QuickJSContext,
  work: HarnessWork,
  companions: Map<string, Realm>,
  report: (text: string) => void,
  draft: (text: string) => void,
): QuickJSHandle {
  const { harness, realm } = work;
  const bridge = context.newObject();
  using parse = context.unwrapResult(context.evalCode('JSON.parse')); // The realm is still empty of foreign code.
  const toGuest = (value: unknown): QuickJSHandle => {
    using json = context.newString(JSON.stringify(value));
    return context.unwrapResult(context.callFunction(parse, context.undefined, json)); // JSON that was just written.
  };
  const add = (name: string, call: (...values: QuickJSHandle[]) => QuickJSHandle): void => {
    using handle = context.newFunction(name, call);
    context.setProp(bridge, name, handle);
  };
  const found = (value: QuickJSHandle | null): QuickJSHandle => {
    const answer = context.newObject();
    context.setProp(answer, 'found', value === null ? context.false : context.true);
    if (value !== null) context.setProp(answer, 'value', value);
    value?.dispose();
    return answer;
  };
  const text = (handle: QuickJSHandle | undefined): string =>
    handle === undefined ? '' : context.getString(handle);
  const flushed = (read: () => unknown): string => {
    realm.flush();
    return JSON.stringify(read(), plainPixels);
  };
  using input = toGuest(harness.input);
  context.setProp(bridge, 'input', input);
  add('lookup', (name) => found(realm.lookup(text(name))));
  add('evaluate', (source) => realm.evaluate(text(source)) ?? context.undefined.dup());
  add('consoleJson', () => context.newString(flushed(() => plain(work.console()))));
  add('drawingJson', () => context.newString(flushed(() => work.drawing())));
  add('runJson', (json) => context.newString(JSON.stringify(runAnew(work, text(json)), plainPixels)));
  add('companion', (program, name) => {
    const source = text(program);
    const known = companions.get(source) ?? openCompanion(work, harness.companions[source] ?? '');
    companions.set(source, known);
    return found(known.lookup(text(name)));
  });
  add('mark', (check) => {
    if (work.onTest !== null && check !== undefined) {
      realm.flush();
      work.onTest({ type: 'test', check: context.getNumber(check) });
    }
    return context.undefined;
  });
  add('draft', (words) => {
    draft(text(words));
    return context.undefined;
  });
  add('report', (words) => {
    report(text(words));
    return context.undefined;
  });
  // The JSON of the host becomes values of the harness's own realm, so that no value has two homes.
  using finish = context.unwrapResult(context.evalCode(BRIDGE_GUEST)); // Our own text.
  const finished = context.unwrapResult(context.callFunction(finish, context.undefined, bridge)); // Runs no foreign code.
  bridge.dispose();
  return finished;
}

/** Turns the host's JSON functions into the functions of `Bridge`. */
const BRIDGE_GUEST = `(host) => {
  const parse = JSON.parse;
  const write = JSON.stringify;
  return {
    input: host.input,
    lookup: host.lookup,
    evaluate: host.evaluate,
    companion: host.companion,
    mark: host.mark,
    draft: host.draft,
    report: host.report,
    console: () => parse(host.consoleJson()),
    drawing: () => parse(host.drawingJson()),
    run: (request) => parse(host.runJson(write(request))),
  };
}`;

/** Pixels are a list of numbers in JSON. */
function plainPixels(_: string, value: unknown): unknown {
  return value instanceof Uint8ClampedArray ? [...value] : value;
}

function openCompanion(work: HarnessWork, program: string): Realm {
  const { engine, runtime, budget, request } = work;
  const realm = new Realm(engine, runtime);
  realm.begin(quietOptions(request, budget, request.answers));
  if (request.setup !== '') realm.run(request.setup, 'setup.js');
  realm.run(program);
  return realm;
}

function runAnew(work: HarnessWork, json: string): BridgeRun {
  const { program, answers, inputs, frames } = JSON.parse(json) as {
    program: { name?: string; text?: string };
    answers: readonly Answer[];
    inputs: readonly TimedInput[];
    frames: number;
  }; // Written by our own harness.
  const { request, harness, engine } = work;
  const { name } = program;
  const source =
    program.text ??
    (name === undefined || name === 'student' ? request.program : (harness.companions[name] ?? ''));
  work.onTest?.({ type: 'rerun', rerun: { program: source, answers, inputs, frames } });
  const budget = work.budget.child();
  const outerWatch = engine.watch(() => budget.isLate());
  const { runtime, realm } = prepareStage(engine);
  limitRuntime(engine, runtime, request.limits.stackBytes, budget);
  const lines: ConsoleLine[] = [];
  const drawing = new DrawingLog();
  const notes: Note[] = [];
  const asked: string[] = [];
  realm.begin({
    ...quietOptions(request, budget, answers),
    frames,
    onConsole: (batch) => {
      lines.push(...readLines(batch));
    },
    onDraw: (batch) => {
      drawing.add(batch);
    },
    onSound: (more) => notes.push(...more),
    onAsked: (message) => asked.push(message),
  });
  let outcome: RunOutcome = { kind: 'completed' };
  if (request.setup !== '') outcome = realm.run(request.setup, 'setup.js');
  if (outcome.kind === 'completed') outcome = realm.run(source);
  if (outcome.kind === 'completed') outcome = pumpNow(realm, source, undefined, { inputs, untilMs: 0 });
  realm.flush();
  engine.watch(outerWatch);
  if (!engine.isBroken() && !engine.hasRunOutOfMemory()) {
    realm.dispose();
    runtime.dispose();
  }
  return { outcome, console: plain(lines), drawing: drawing.commands(), notes, asked };
}

/** Lines without what only a page shows. */
function plain(lines: readonly ConsoleLine[]): ConsoleLine[] {
  return lines.map(({ level, text }) => ({ level, text }));
}

function crash(context: QuickJSContext, error: QuickJSHandle): RunOutcome {
  const message = context.typeof(error) === 'object' ? context.getProp(error, 'message') : null;
  const detail = message === null ? 'harness' : context.getString(message);
  message?.dispose();
  error.dispose();
  return { kind: 'crashed', detail };
}
