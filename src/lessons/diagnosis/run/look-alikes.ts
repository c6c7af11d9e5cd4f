import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';

/** Letters of other alphabets that look like those of ours. */
const LOOK_ALIKE_LETTERS: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcхxуyіiјjѕsһhԁdАAВBЕEКKМMНHОOРPСCТTХXІIοoνvαaρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap(
    (letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? ''] as const] : []),
  ),
);

/** The first letter of a name that is one of ours only to the eye; null for none. */
export function lookAlikeIn(name: string, offset: number): Finding | null {
  const index = [...name].findIndex((letter) => LOOK_ALIKE_LETTERS.has(letter));
  const sign = [...name][index];
  if (sign === undefined) return null;
  const start = offset + [...name].slice(0, index).join('').length;
  return finding(
    'look-alike',
    { sign, right: LOOK_ALIKE_LETTERS.get(sign) ?? '' },
    { start, end: start + sign.length },
  );
}

/** A name as it would be with our letters. */
export function latinOf(name: string): string {
  return [...name].map((letter) => LOOK_ALIKE_LETTERS.get(letter) ?? letter).join('');
}
