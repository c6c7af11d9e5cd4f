import type { PuzzlePiece } from '../../../lessons/lesson.ts';

/**
 * The pieces' indices in an order that looks random, the same for the same seed text, in which the lines of the
 * program never stand in the author's right order (unless there are fewer than two different ones).
 */
export function shufflePieces(pieces: readonly PuzzlePiece[], seedText: string): readonly number[] {
  const order = pieces.map((_, index) => index);
  const random = randomFrom(seedText);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const rotations = order.map((_, by) => [...order.slice(by), ...order.slice(0, by)]);
  return rotations.find((rotated) => !isRightOrder(pieces, rotated)) ?? order;
}

/** Whether the lines of the program stand in the author's order, as far as the eye can tell. */
function isRightOrder(pieces: readonly PuzzlePiece[], order: readonly number[]): boolean {
  const right = pieces.filter((piece) => !piece.isDistractor).map((piece) => piece.text);
  const shown = order.flatMap((index) => {
    const piece = pieces[index];
    return piece === undefined || piece.isDistractor ? [] : [piece.text];
  });
  return right.every((text, index) => text === shown[index]);
}

/** Numbers from 0 to below 1, by mulberry32 (Tommy Ettinger) from an FNV-1a hash of the text. */
function randomFrom(seedText: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seedText) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
