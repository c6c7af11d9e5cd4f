import { ORDER } from '../log/log-format.ts';

/** Names of the recorder's functions (see guest/lazy/tracer.js), each with the order of the step that it tells; null for those that tell of none. */
export const TRACER_ORDERS = {
  w: ORDER.write,
  u: ORDER.write,
  h: ORDER.silent,
  c: ORDER.condition,
  N: ORDER.enter,
  A: ORDER.enter,
  B: ORDER.enter,
  e: ORDER.enter,
  o: ORDER.given,
  O: ORDER.early,
  m: ORDER.property,
  M: ORDER.property,
  r: ORDER.return,
  z: ORDER.done,
  l: null,
  x: ORDER.value,
  t: ORDER.catch,
  b: ORDER.scope,
  n: ORDER.turn,
  s: ORDER.pause,
  q: ORDER.resume,
  g: ORDER.back,
  S: null,
  k: null,
  p: ORDER.property,
  D: ORDER.property,
  v: ORDER.property,
  d: null,
} as const;

/** The name of one of the recorder's functions. */
export type TracerOrder = keyof typeof TRACER_ORDERS;
