/** Stack that every worker can give the engine, in bytes: a Chromium worker bears no more than 135 KB. */
const SMALL_STACK_BYTES = 128 * 1024;

/**
 * Stack for the engine where the host's own is large, in bytes. With a third more, WebKit needs 2 s to find that an object
 * nested without end is too deep to be written as JSON: it is compared with all that are around it.
 */
const LARGE_STACK_BYTES = 192 * 1024;

/**
 * Calls of a small function that fit on a large host stack. Measured: 6,360 in a Chromium worker, 55,000 in a Node
 * worker thread; Firefox and WebKit workers bear 549 KB and 749 KB of the engine's stack.
 */
const LARGE_DEPTH = 14_000;

/** Bytes of stack that the engine may use on this thread. Deeper recursion would leave the engine as a host exception. */
export function measureStackRoom(): number {
  let depth = 0;
  const descend = (): void => {
    depth += 1;
    if (depth < LARGE_DEPTH) descend();
  };
  try {
    descend();
  } catch {
    return SMALL_STACK_BYTES; // The host's stack ended first: that is the answer.
  }
  return LARGE_STACK_BYTES;
}
