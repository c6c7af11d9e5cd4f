/** A name or an expression with its value, as JavaScript writes both. */
export interface NamedText {
  readonly name: string;
  readonly value: string;
}

/** What an object with entries is. */
export type ObjectKind = 'array' | 'map' | 'set' | 'object';

/** Who does something: the program itself, or a function, which without a name is known by its 1-based line. */
export type Doer =
  | { readonly kind: 'program' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'nameless'; readonly line: number };

/** What a step did, in plain data: words come later. All values are texts as JavaScript writes them. */
export type StepEvent =
  /** A variable got a value; `before` is null for its first one. */
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly value: string;
      readonly before: string | null;
      /** It had this very value before. */
      readonly isSame: boolean;
      /** Another name of the object that it got, where there is one. */
      readonly shared: { readonly name: string; readonly of: ObjectKind } | null;
    }
  /** A turn of `for … of` or `for … in` begins; `turn` counts from 1, null when it is not known. */
  | {
      readonly kind: 'turn';
      readonly name: string;
      readonly value: string;
      readonly turn: number | null;
    }
  /** A test is decided. `value` is null when it is `true` or `false`; `sides` are the parts of a comparison. */
  | {
      readonly kind: 'tested';
      readonly source: string;
      readonly isTrue: boolean;
      readonly value: string | null;
      readonly sides: readonly NamedText[];
      readonly leads: TestLead;
    }
  | { readonly kind: 'switched'; readonly source: string; readonly value: string }
  /** A call begins. */
  | {
      readonly kind: 'called';
      readonly who: Doer;
      readonly given: readonly NamedText[];
      readonly isConstructor: boolean;
    }
  /** A function has its result; `value` is null when its text gives none. A `finally` may still come before its end. */
  | {
      readonly kind: 'returned';
      readonly who: Doer;
      readonly value: string | null;
      readonly isBeforeFinally: boolean;
    }
  /** An entry of an object got a value, or is gone where `value` is null. */
  | {
      readonly kind: 'put';
      readonly target: string;
      readonly value: string | null;
      readonly before: string | null;
      readonly isSame: boolean;
    }
  /** A statement that prints. */
  | { readonly kind: 'printed'; readonly by: string; readonly lines: readonly string[] }
  /** A statement that draws. */
  | { readonly kind: 'drew'; readonly source: string }
  /** An expression has its value. */
  | { readonly kind: 'evaluated'; readonly source: string; readonly value: string | null }
  | { readonly kind: 'threw'; readonly value: string }
  | { readonly kind: 'caught'; readonly name: string | null; readonly value: string }
  /** A call waits at an `await`, or hands a value out at a `yield`. */
  | {
      readonly kind: 'paused' | 'resumed';
      readonly by: 'await' | 'yield';
      readonly who: Doer;
      readonly value: string | null;
    };

/** What follows from a test. `turn` counts from 1, null when it is not known. */
export type TestLead =
  | { readonly kind: 'if'; readonly hasElse: boolean }
  | { readonly kind: 'choice' }
  | { readonly kind: 'loop'; readonly turn: number | null; readonly isFirst: boolean };

/** What a step did besides. */
export type StepEffect =
  /** Something that has a name, or is reached through one, holds other entries than before. */
  | {
      readonly kind: 'contents';
      readonly of: ObjectKind;
      readonly name: string;
      /** The method that did it, where the step says so. */
      readonly method: string | null;
      readonly before: number;
      readonly now: number;
      readonly value: string;
    }
  | { readonly kind: 'output'; readonly lines: readonly string[] };

/** A step told as data. */
export interface StepStory {
  readonly step: number;
  /** Line of the student's text, 1-based. */
  readonly line: number;
  readonly event: StepEvent;
  readonly effects: readonly StepEffect[];
}
