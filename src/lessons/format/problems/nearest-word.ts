import { foldWord } from '../words.ts';

/** The one of `words` that was most likely meant, null when none is near; accents and case do not count. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const wanted = foldWord(word).slice(0, 40);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of words) {
    const distance = distanceOf(wanted, foldWord(candidate));
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** How many letters have to come, go, change or swap with their neighbour to make one word of the other. */
function distanceOf(from: string, to: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const before = previous;
    previous = current;
    current = [i];
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      current.push(least);
    }
  }
  return current[to.length] ?? 0;
}
