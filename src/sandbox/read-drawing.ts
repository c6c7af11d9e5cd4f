import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

import { parseCommands } from './draw-messages.ts';
import type { DrawCommand } from './run-program.ts';

/** Reads what the guest hands over: a buffer, how many numbers of it count, its texts, and where the turtle stands if it moved. */
export function readDrawing(context: QuickJSContext, values: readonly QuickJSHandle[]): DrawCommand[] {
  const [buffer, used, strings, hasMoved, ...turtle] = values;
  if (buffer === undefined || used === undefined || strings === undefined || hasMoved === undefined)
    return [];
  using bytes = context.getArrayBuffer(buffer); // Made by our own guest module; no program can reach it.
  const numbers = new Float64Array(bytes.value.slice(0, context.getNumber(used) * 8).buffer);
  const commands = parseCommands(numbers, context.getString(strings));
  const [x = 0, y = 0, angle = 0] = turtle.map((handle) => context.getNumber(handle));
  if (context.getNumber(hasMoved) === 1) commands.push({ type: 'turtle', x, y, angle });
  return commands;
}
