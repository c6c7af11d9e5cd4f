/** Milliseconds between two beats. */
const BEAT_MS = 10;

/** Feels whether the thread that it lives on is awake. */
export interface Heart {
  /** Longest time in milliseconds between two beats since the last call. */
  readonly longestGapMs: () => number;
  readonly stop: () => void;
}

/** A heart on this thread; the caller stops it. */
export function startHeart(): Heart {
  let last = performance.now();
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    longestGapMs: () => {
      beat();
      const found = longest;
      longest = 0;
      return found;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
