import type { RunLimits } from './run-program.ts';

/** Longest running time of one run in milliseconds; a lesson may raise it up to `MAX_TIME_MS`. */
export const DEFAULT_TIME_MS = 2000;

/** Longest running time in milliseconds that a lesson may ask for. */
export const MAX_TIME_MS = 5000;

/**
 * Interrupt polls per millisecond of the time limit. The engine polls once per 10,000 backward jumps or calls, 13 times
 * a millisecond on a 2020s laptop that does nothing else: with half as many, an endless loop ends at the same iteration
 * also where the machine is busy or half as fast, and by the clock elsewhere. 120 million rounds of a loop are left.
 */
export const STEPS_PER_MS = 6;

/** Longest program that is run, in UTF-16 code units. */
export const MAX_PROGRAM_CHARS = 2_000_000;

/** Bytes of a page of WebAssembly memory. */
export const WASM_PAGE_BYTES = 65_536;

/** Most bytes of the engine's memory: its heap, its stack and its own tables together. */
export const MAX_MEMORY_BYTES = 64 * 1024 * 1024;

/** Turns of the virtual clock, in milliseconds, after which timers no longer fire: one hour. */
export const VIRTUAL_HORIZON_MS = 3_600_000;

/** Frames after which an animation ends on the virtual clock when the request says nothing else: one second. */
export const DEFAULT_FRAMES = 60;

/** Most drawing commands in one frame of an animation: 500 shapes move smoothly, 20,000 no longer do. */
export const FRAME_COMMANDS = 20_000;

/** Most inputs that are kept for a replay: an hour of a game. A replay after more of them misses the last. */
export const KEPT_INPUTS = 20_000;

/** Jobs (promise reactions) that run before the deadline is looked at again. */
export const JOBS_PER_SLICE = 50;

/**
 * What one run may use when a lesson says nothing else.
 * - `stackBytes`: plain recursion reaches about 1,110 levels, and 740 where a worker's own stack is small (`measureStackRoom`).
 * - `consoleLines`, `consoleChars`: more than anybody reads, and little enough to draw at once.
 * - `drawCommands`: a detailed fractal has 20,000 strokes.
 * - `timers`: a game has tens.
 * - `questions`: nobody answers so many, but a loop asks them; every answer runs the program anew from its start.
 */
export const DEFAULT_LIMITS: RunLimits = {
  timeMs: DEFAULT_TIME_MS,
  memoryBytes: MAX_MEMORY_BYTES,
  stackBytes: 192 * 1024,
  steps: DEFAULT_TIME_MS * STEPS_PER_MS,
  consoleLines: 2000,
  consoleChars: 200_000,
  drawCommands: 100_000,
  timers: 1000,
  questions: 200,
};

/** Returns the default limits with another running time in milliseconds, steps in proportion. */
export function limitsForTime(timeMs: number): RunLimits {
  const bounded = Math.min(MAX_TIME_MS, Math.max(1, Math.round(timeMs)));
  return { ...DEFAULT_LIMITS, timeMs: bounded, steps: bounded * STEPS_PER_MS };
}
