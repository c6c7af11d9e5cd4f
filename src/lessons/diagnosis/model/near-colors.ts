import { COLOR_NAMES } from '../../../sandbox/color-names.ts';
import { nearestOf } from './near-words.ts';

/** Endings of the feminine and of plurals, and what stands without them: `blanches`, `violette`, `bleus`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ches?$/, 'c'],
  [/ttes?$/, 't'],
  [/e?s$/, ''],
  [/en$/, ''],
  [/e$/, ''],
  [/s$/, ''],
  [/x$/, ''],
];

/** The colour that a text most likely stands for, written as the orders know it; null when it is like none. */
export function nearestColor(text: string): string | null {
  const written = text.trim().toLowerCase();
  const whole = nameFor(written);
  if (whole !== null) return whole;
  // Of a shade that has no name, the colour is left: `rouge vif`.
  for (const word of written.split(/[^\p{L}]+/u)) {
    const found = word.length < 3 ? null : nameFor(word);
    if (found !== null) return found;
  }
  return null;
}

function nameFor(written: string): string | null {
  const bare = bareOf(written);
  if (bare === '') return null;
  const same = COLOR_NAMES.find((name) => bareOf(name) === bare);
  if (same !== undefined) return same;
  // Each word may agree: `bleues claires`.
  const shapes = written
    .split(/[^\p{L}]+/u)
    .reduce<readonly string[]>(
      (starts, word) => starts.flatMap((start) => agreementsOf(word).map((shape) => start + bareOf(shape))),
      [''],
    );
  const agreeing = COLOR_NAMES.find((name) => shapes.includes(bareOf(name)));
  return agreeing ?? nearestOf(written, COLOR_NAMES);
}

function agreementsOf(word: string): readonly string[] {
  return [
    word,
    ...ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, end]) => word.replace(ending, end)),
  ];
}

/** Letters alone: `Bleu-ciel` and `light blue` are known but for their signs. */
function bareOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
