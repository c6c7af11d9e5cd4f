import { ORDERS } from '../../../sandbox/order-names.ts';

/** Names that every program finds, beside those that it creates. */
export const GLOBALS: readonly string[] = [
  ...'console Math Number String Boolean Array Object Date JSON Map Set Symbol Promise RegExp Error Infinity NaN undefined'.split(
    ' ',
  ),
  ...'parseInt parseFloat isNaN isFinite setTimeout setInterval clearTimeout clearInterval prompt alert confirm'.split(
    ' ',
  ),
  ...ORDERS.flatMap(({ fr, en }) => [fr, en]),
];
/** Functions that every program finds: what they do is done by calling them. */
export const FUNCTIONS: readonly string[] = [
  ...'Number String Boolean parseInt parseFloat isNaN isFinite setTimeout setInterval prompt alert confirm'.split(
    ' ',
  ),
  ...ORDERS.flatMap(({ fr, en }) => [fr, en]),
];
/** Names of other languages, and names that only a page has: never a slip of a name of the program. */
export const PAGE_NAMES: ReadonlySet<string> = new Set(
  'document window fetch localStorage sessionStorage navigator location history require module process'.split(
    ' ',
  ),
);
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
const TEXTS_AND_COMMENTS =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const DECLARED =
  /(?:\b(?:let|const|var|function|class)\s+|[(,]\s*)([\p{ID_Start}$_][\p{ID_Continue}$]*)(?=\s*(?:[=;,()\n]|of\b|in\b|$))/gu;

/** Names that occur in a program outside of its texts and comments, each once. */
export function namesIn(program: string): string[] {
  return [...new Set(program.replace(TEXTS_AND_COMMENTS, ' ').match(NAME) ?? [])];
}

/** Whether a name means something: one that every program finds, or one that this program seems to create. */
export function isKnownName(name: string, program: string): boolean {
  if (GLOBALS.includes(name)) return true;
  const code = program.replace(TEXTS_AND_COMMENTS, ' ');
  return [...code.matchAll(DECLARED)].some(
    ([whole, declared]) => declared === name && /^[\p{L}]/u.test(whole),
  );
}
