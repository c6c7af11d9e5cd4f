import { twinOf } from '../../sandbox/order-names.ts';

/** What an order such as `avancer` can be missing; the engine's words for each are in the guest's modules. */
const NEEDS = {
  'a number': 'number',
  'a number of at least 0': 'size',
  'a color': 'color',
  'at least 3 points': 'points',
  'two numbers for each point': 'pairs',
  'at most 4000 points': 'fewer-points',
  'a function': 'function',
  'the name of a key': 'key',
  'a note': 'note',
  'at most 500 notes at once': 'fewer-notes',
  'a duration above 0': 'duration',
  'an image': 'image',
  'at least 1 pixel': 'pixel',
  'at most 1000000 pixels': 'fewer-pixels',
  'a color like #ff8800': 'mix',
} as const;

/** An order was given something that it cannot use; `got` is that value as the console shows it. */
export interface OrderExplanation {
  readonly code: 'order-needs';
  readonly order: string;
  readonly need: (typeof NEEDS)[keyof typeof NEEDS];
  readonly got: string;
}

/** What is wrong with the values of an order, read from the error that it throws; null for any other message. */
export function explainOrder(message: string): OrderExplanation | null {
  const [, order, needed, got] = /^(\w+)\(\) needs (.+?), got ([^]*)$/.exec(message) ?? [];
  if (order === undefined || got === undefined || twinOf(order) === null) return null;
  const need = Object.entries(NEEDS).find(([words]) => words === needed)?.[1];
  return need === undefined ? null : { code: 'order-needs', order, need, got };
}
