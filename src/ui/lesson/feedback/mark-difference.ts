/** A stretch of a text, and whether the other text has it too. */
export interface MarkedPart {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Two texts cut where they differ. */
export interface MarkedPair {
  readonly expected: readonly MarkedPart[];
  readonly received: readonly MarkedPart[];
}

/** Most cells of the comparison table; beyond it only the equal start and end are found. */
const MAX_CELLS = 250_000;

/**
 * Cuts two texts into what they share and what they do not, by characters as a reader counts them: the longest common
 * subsequence between the equal start and the equal end (Wagner and Fischer 1974).
 */
export function markDifference(expected: string, received: string): MarkedPair {
  const left = charactersOf(expected);
  const right = charactersOf(received);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  const [leftShared, rightShared] = sharedIn(...middle);
  return {
    expected: partsOf(left, start, leftShared),
    received: partsOf(right, start, rightShared),
  };
}

function charactersOf(text: string): readonly string[] {
  // Firefox has the segmenter since version 125; before it, code points come near enough.
  if (!('Segmenter' in Intl)) return Array.from(text);
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** For each character of both lists, whether it belongs to the common subsequence. */
function sharedIn(
  left: readonly string[],
  right: readonly string[],
): readonly [readonly boolean[], readonly boolean[]] {
  const leftShared = left.map(() => false);
  const rightShared = right.map(() => false);
  if (left.length * right.length > MAX_CELLS) return [leftShared, rightShared];
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row] === right[column]) {
      leftShared[row] = true;
      rightShared[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [leftShared, rightShared];
}

/** Joins neighbours of one kind; characters outside of the middle are shared. */
function partsOf(
  characters: readonly string[],
  start: number,
  middleShared: readonly boolean[],
): readonly MarkedPart[] {
  const parts: { text: string; isDifferent: boolean }[] = [];
  characters.forEach((text, index) => {
    const isDifferent = middleShared[index - start] === false;
    const last = parts.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else parts.push({ text, isDifferent });
  });
  return parts;
}

/** A piece of text to show: plain, or a sign in place of a character that cannot be seen. */
export type VisiblePiece =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'sign';
      readonly sign: string;
      readonly name: 'space' | 'noBreakSpace' | 'tab' | 'lineFeed' | 'other';
      /** As `U+200B`. */
      readonly codePoint: string;
    };

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Zs}\u3164\uFE0F]/u;

/** The text with a sign for every character that leaves no mark on the page. */
export function showInvisible(text: string): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    if (INVISIBLE.test(character)) pieces.push(signOf(character));
    else if (last?.type === 'text') pieces[pieces.length - 1] = { type: 'text', text: last.text + character };
    else pieces.push({ type: 'text', text: character });
  }
  return pieces;
}

function signOf(character: string): VisiblePiece {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  switch (character) {
    case ' ':
      return { type: 'sign', sign: '·', name: 'space', codePoint };
    case '\n':
      return { type: 'sign', sign: '⏎', name: 'lineFeed', codePoint };
    case '\t':
      return { type: 'sign', sign: '⇥', name: 'tab', codePoint };
    case '\u00A0':
    case '\u202F':
      return { type: 'sign', sign: '⍽', name: 'noBreakSpace', codePoint };
    default:
      return { type: 'sign', sign: codePoint, name: 'other', codePoint };
  }
}
