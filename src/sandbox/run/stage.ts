import type { QuickJSRuntime } from 'quickjs-emscripten-core';

import type { Budget } from './budget.ts';
import type { Engine } from '../engine/engine.ts';
import { Realm } from '../realm/realm.ts';

/** A fresh runtime and a realm in it that waits for its program. The caller disposes both, or gives the engine up. */
export interface Stage {
  readonly runtime: QuickJSRuntime;
  readonly realm: Realm;
}

/** Makes all that a run needs and that does not depend on its request: most of the time that a short program takes. */
export function prepareStage(engine: Engine): Stage {
  const runtime = engine.module.newRuntime();
  return { runtime, realm: new Realm(engine, runtime) };
}

/** Interrupts the programs of a runtime when the budget is spent, and bounds their stack. */
export function limitRuntime(
  engine: Engine,
  runtime: QuickJSRuntime,
  stackBytes: number,
  budget: Budget,
): void {
  const bytes = Math.min(stackBytes, engine.stackBytes);
  runtime.setMaxStackSize(bytes);
  engine.watchStack(bytes);
  runtime.setInterruptHandler(() => budget.isSpent());
}
