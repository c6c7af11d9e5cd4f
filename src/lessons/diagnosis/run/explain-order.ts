import { twinOf } from '../../../sandbox/order-names.ts';
import { finding } from '../catalogue.ts';
import type { Finding } from '../catalogue.ts';
import { nearestColor } from '../model/near-colors.ts';
import type { Stretch } from '../places.ts';

/** What an order such as `avancer` can be missing; the engine's words for each are in the guest's modules. */
const NEEDS = {
  'a number': 'order-number',
  'a number of at least 0': 'order-size',
  'a color': 'order-color',
  'at least 3 points': 'order-points',
  'two numbers for each point': 'order-pairs',
  'at most 4000 points': 'order-fewer-points',
  'a function': 'order-function',
  'the name of a key': 'order-key',
  'a note': 'order-note',
  'at most 500 notes at once': 'order-fewer-notes',
  'a duration above 0': 'order-duration',
  'an image': 'order-image',
  'at least 1 pixel': 'order-pixel',
  'at most 1000000 pixels': 'order-fewer-pixels',
  'a color like #ff8800': 'order-mix',
} as const;
/** Needs that have a sentence of their own for a value that is not there. */
const MISSING = {
  'order-number': 'order-number-missing',
  'order-color': 'order-color-missing',
  'order-note': 'order-note-missing',
  'order-image': 'order-image-missing',
} as const;

/** What is wrong with the values of an order, read from the error that it throws; null for any other message. */
export function explainOrder(message: string, place: Stretch): Finding | null {
  const [, order, needed, got] = /^(\w+)\(\) needs (.+?), got ([^]*)$/.exec(message) ?? [];
  if (order === undefined || got === undefined || twinOf(order) === null) return null;
  const need = Object.entries(NEEDS).find(([words]) => words === needed)?.[1];
  if (need === undefined) return null;
  if (got === 'undefined' && isOne(need)) return finding(MISSING[need], { order }, place);
  // What a division by zero or a sum with a text gives.
  if (need === 'order-number' && /^(?:-?Infinity|NaN)$/.test(got))
    return finding('order-no-number', { order, got }, place);
  const [, text = null] = /^'([^]*)'$/.exec(got) ?? [];
  const nearest = need === 'order-color' && text !== null ? nearestColor(text) : null;
  if (nearest !== null) return finding('order-color-near', { order, got, nearest }, place);
  return finding(need, { order, got }, place);
}

function isOne(need: string): need is keyof typeof MISSING {
  return Object.hasOwn(MISSING, need);
}
