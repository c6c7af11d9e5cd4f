import type { QuickJSRuntime } from 'quickjs-emscripten-core';

import type { Budget } from './budget.ts';
import type { Engine } from './engine.ts';

/** A fresh runtime whose programs are interrupted when the budget is spent. The caller disposes it. */
export function openRuntime(engine: Engine, stackBytes: number, budget: Budget): QuickJSRuntime {
  const runtime = engine.module.newRuntime();
  runtime.setMaxStackSize(Math.min(stackBytes, engine.stackBytes));
  runtime.setInterruptHandler(() => budget.isSpent());
  return runtime;
}
