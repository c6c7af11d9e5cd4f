import type { SourceSpan } from '../../sandbox/run-program.ts';
import { REFUSALS } from './refusals.ts';
import { SURPRISES } from './surprises.ts';

/**
 * Everything that can be told about a program that does not do what it should, with the parameters of each sentence. The
 * sentences are in `src/ui/messages/diagnoses-*.ts`. A key never claims more than its detector has proved.
 */
export const DIAGNOSES = {
  // How a run ended, when nothing closer is known.
  crashed: [],
  'timed-out': ['seconds'],
  'out-of-memory': [],
  'too-deep': [],
  'flooded-console': ['limit'],
  'flooded-drawing': ['limit'],
  'flooded-timers': ['limit'],
  'flooded-questions': ['limit'],

  // Signs that no program holds.
  'curly-quote': ['sign'],
  'invisible-character': [],
  'look-alike': ['sign', 'right'],
  'maths-sign': ['sign', 'right'],
  'hash-comment': [],
  'unexpected-character': ['sign'],

  // What is opened and not closed, and the other way round.
  'unclosed-string': ['open'],
  'unopened-string': ['open'],
  'unclosed-template': ['open'],
  'unclosed-comment': [],
  'unclosed-regexp': [],
  'unclosed-bracket': ['open', 'close', 'line'],
  'extra-bracket': ['close'],
  'wrong-bracket': ['open', 'line', 'close', 'found'],
  'unopened-block': ['word'],
  'unopened-bracket': ['open', 'close'],
  'quote-inside-text': ['quote'],
  'escaped-quote': ['quote'],
  'triple-quote': [],
  'spaced-number': ['written', 'right'],

  // Words.
  'misspelt-keyword': ['written', 'right'],
  'type-word': ['written'],
  'word-operator': ['written', 'right'],
  'colon-block': [],
  'foreign-for': [],
  'unexpected-word': ['word'],
  'foreign-word': ['word'],
  'words-without-quotes': ['words'],
  'sentence-alone': ['words'],

  // Signs between things.
  'swapped-sign': ['written', 'right'],
  'parted-sign': ['written', 'right'],
  'comparison-as-assignment': ['written'],
  'wrong-sign': ['written', 'right'],
  'missing-comma': ['left', 'right'],
  'missing-between': ['left', 'right'],
  'missing-equals': ['left', 'right'],
  'missing-semicolon': [],
  'semicolon-inside': ['close'],
  'line-goes-on': ['sign'],
  'missing-colon': ['left'],
  'missing-value': ['sign'],
  'missing-parentheses': ['word'],
  'function-without-parentheses': [],
  'arrow-without-parentheses': [],
  'arrow-return': [],
  'do-without-while': [],
  'missing-question-mark': ['left'],
  'call-without-parentheses': ['name'],
  'missing-times': ['left', 'right'],
  'decimal-comma': ['left', 'right'],
  'for-signs': [],

  // Where instructions may stand.
  'semicolon-after-condition': [],
  'semicolon-after-loop': ['word'],
  'else-without-if': [],
  'semicolon-before-else': [],
  'semicolon-before-block': [],
  'semicolon-after-else': [],
  'break-in-callback': ['word', 'method'],
  'else-with-condition': [],
  'else-needs-block': ['line'],
  'try-alone': [],
  'outside-function': [],
  'outside-loop': ['word'],
  'await-outside-async': [],
  'block-needed': ['word', 'head'],
  'module-line': ['word'],
  'comma-in-class': ['sign'],

  // Names and what is given to them.
  'name-with-digit': ['name'],
  'name-with-space': ['words'],
  'name-with-sign': ['name', 'sign'],
  'reserved-word': ['word'],
  'missing-name': [],
  'declared-twice': ['name'],
  'missing-initial-value': ['name'],
  'not-assignable': ['left'],
  'stray-declaration': ['word'],

  // What is left when the place is all that is known.
  'unexpected-token': ['sign'],
  'unexpected-end': [],
  'bad-number': [],
  'bad-escape': [],
  'other-syntax': [],

  // Names that do not exist.
  'misspelt-name': ['name', 'nearest'],
  'wrong-case': ['name', 'nearest'],
  'foreign-name': ['name', 'right'],
  'page-name': ['name'],
  'out-of-scope': ['name', 'line'],
  'never-created': ['name'],
  'this-forgotten': ['name'],
  'unknown-function': ['name'],
  'console-comma': [],
  'unknown-name': ['name'],
  'used-before-created': ['name', 'line'],
  'used-in-own-value': ['name'],
  'same-looking-name': ['name', 'line'],
  'shadowed-name': ['name', 'line'],
  'super-first': [],
  'constant-changed': ['name', 'line'],

  // What is called and cannot be.
  'misspelt-method': ['name', 'nearest'],
  'foreign-method': ['name', 'right'],
  'property-called': ['name', 'property'],
  'method-of-other': ['method', 'owner'],
  'list-called': ['name'],
  'unknown-method': ['method', 'owner'],
  'not-a-function': ['callee'],
  'not-callable': [],
  'value-called': ['callee', 'owner'],
  'field-hides-method': ['name'],
  'method-of-kind': ['method', 'owner', 'what'],
  'row-not-made': ['what'],
  'not-a-constructor': [],
  'class-without-new': ['name'],

  // Nothing where something was expected.
  'index-past-end': ['what', 'list'],
  'no-such-box': ['what', 'list', 'index'],
  'negative-index': ['what', 'list', 'index'],
  'nothing-found': ['what', 'value'],
  'list-is-empty': ['what'],
  'missing-key': ['what', 'list', 'index'],
  'function-without-return': ['name', 'line'],
  'missing-argument': ['name', 'parameter'],
  'never-filled': ['name', 'line'],
  'misspelt-property': ['property', 'nearest'],
  'missing-property': ['what', 'property'],
  'name-as-property': ['what', 'property'],
  'property-sometimes': ['property', 'line'],
  'property-of-nothing': ['what', 'value', 'property'],
  'nothing-inside': ['value'],
  'taken-apart': ['what'],
  'not-iterable': ['what'],

  // Values that an instruction cannot use.
  'order-number': ['order', 'got'],
  'order-no-number': ['order', 'got'],
  'order-number-missing': ['order'],
  'order-size': ['order', 'got'],
  'order-color': ['order', 'got'],
  'order-color-near': ['order', 'got', 'nearest'],
  'order-color-missing': ['order'],
  'order-points': ['order', 'got'],
  'order-pairs': ['order', 'got'],
  'order-fewer-points': ['order', 'got'],
  'order-function': ['order', 'got'],
  'order-key': ['order', 'got'],
  'order-note': ['order', 'got'],
  'order-note-missing': ['order'],
  'order-fewer-notes': ['order', 'got'],
  'order-duration': ['order', 'got'],
  'order-image': ['order', 'got'],
  'order-image-missing': ['order'],
  'order-pixel': ['order', 'got'],
  'order-fewer-pixels': ['order', 'got'],
  'order-mix': ['order', 'got'],
  'bad-length': [],
  'bad-digits': [],
  circular: [],
  'bad-json': [],
  'mixed-bigint': [],

  // What the engine itself refuses.
  ...REFUSALS,

  // What is left.
  'own-error': ['message'],
  'thrown-value': ['value'],
  'rejected-value': ['value'],
  'other-error': [],

  // Errors of a test, outside of the program.
  'check-needs-name': ['name'],
  'check-needs-near-name': ['name', 'nearest'],
  'check-needs-function': ['name'],
  'check-calls-nothing': [],
  'check-reads-nothing': ['value', 'property'],
  'check-stopped': [],
  'check-met-error': ['message'],

  // What never ends, and what never begins.
  'recursion-without-end': ['name'],
  'recursion-same-argument': ['name'],
  'endless-recursion': ['name'],
  'mutual-recursion': ['name', 'other'],
  'postfix-argument': ['name', 'sign'],
  'accessor-calls-itself': ['word', 'name'],
  'loop-unchanged': ['condition', 'names'],
  'loop-wrong-way': ['condition', 'name'],
  'loop-always-true': ['word'],
  'loop-growing': ['list'],
  'continue-skips': ['name'],
  'changes-sometimes': ['name', 'condition'],
  'counter-shared': ['name'],
  'loop-misses-value': ['name', 'value'],
  'endless-loop': ['condition'],
  'break-never-reached': ['condition'],
  'loop-never-starts': ['condition'],
  'timer-without-end': ['order'],

  // What surprises without being an error.
  ...SURPRISES,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of one thing that can be told. */
export type DiagnosisKey = keyof typeof DIAGNOSES;

/** The values that the sentence of a key names. */
export type DiagnosisParams<K extends DiagnosisKey> = Readonly<
  Record<(typeof DIAGNOSES)[K][number], string | number>
>;

/** One thing to tell about a program, without words. */
export interface Diagnosis {
  readonly key: DiagnosisKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** Null when no place of the program is known. */
  readonly span: SourceSpan | null;
}

/** The same, placed by offsets in the program's text: UTF-16 code units, the end exclusive. */
export interface Finding {
  readonly key: DiagnosisKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly from: number;
  readonly to: number;
}

/** Makes a finding whose parameters are those that its key asks for. */
export function finding<K extends DiagnosisKey>(
  key: K,
  params: DiagnosisParams<K>,
  { start, end }: { readonly start: number; readonly end: number },
): Finding {
  return { key, params, from: start, to: end };
}

/** A diagnosis without a place. */
export function nowhere<K extends DiagnosisKey>(key: K, params: DiagnosisParams<K>): Diagnosis {
  return { key, params, span: null };
}
