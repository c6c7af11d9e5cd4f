import { ORDERS } from '../order-names.ts';
import type { RunRequest } from '../run-program.ts';

/** Signs by which a name can be computed or written otherwise than it reads. */
const COMPUTES = /[[\\]/;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** Names that lead to a guest module of `GUEST_PARTS` … */
const PARTS =
  'Intl TextEncoder TextDecoder URL URLSearchParams structuredClone DOMException atob btoa sort toSorted fromAsync table ' +
  'toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase localeCompare';
/** … and those that lead to any name: to the global object, to all names of an object, or to code made of text. */
const REFLECTION = 'this globalThis Object Reflect eval Function constructor with';

const NAMES: ReadonlySet<string> = new Set([
  ...`${PARTS} ${REFLECTION}`.split(' '),
  ...ORDERS.flatMap(({ fr, en, part }) => (part === 'core' ? [] : [fr, en])),
]);

/**
 * Whether a run may use a guest module of `GUEST_PARTS`. It cannot when its program writes none of the names that lead to
 * one and computes no name. Too often yes costs a wait, too often no would break a program.
 */
export function needsParts({ program, setup, harness, recording }: RunRequest): boolean {
  if (harness !== null || recording !== undefined) return true;
  return [setup, program].some(
    (text) => COMPUTES.test(text) || (text.match(WORD) ?? []).some((word) => NAMES.has(word)),
  );
}
