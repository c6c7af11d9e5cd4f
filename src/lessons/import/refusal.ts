import type { Problem } from '../problem.ts';

/** Why an exercise cannot be a lesson; `line` is 1-based. Words are made elsewhere. */
export type Refusal =
  | { readonly code: 'jsx'; readonly file: string; readonly line: number }
  | { readonly code: 'syntax'; readonly file: string; readonly line: number; readonly near: string }
  /** Code of another language. */
  | { readonly code: 'language'; readonly file: string; readonly name: string }
  | { readonly code: 'no-reference' }
  | { readonly code: 'no-tests'; readonly file: string }
  | { readonly code: 'missing-file'; readonly file: string; readonly name: string }
  | { readonly code: 'circular'; readonly file: string }
  /** A module of Node, such as `fs`. */
  | { readonly code: 'node-module'; readonly file: string; readonly name: string }
  /** A package of npm. */
  | { readonly code: 'package'; readonly file: string; readonly name: string }
  /** A name that only Node or a page has, such as `process`. */
  | { readonly code: 'global'; readonly file: string; readonly line: number; readonly name: string }
  | { readonly code: 'module-mock'; readonly file: string; readonly line: number; readonly name: string }
  | { readonly code: 'snapshot'; readonly file: string; readonly line: number; readonly name: string }
  /** A part of the test library that has no counterpart here. */
  | { readonly code: 'test-feature'; readonly file: string; readonly line: number; readonly name: string }
  | { readonly code: 'module-feature'; readonly file: string; readonly line: number; readonly name: string }
  /** The solution changes what the language has, and tests would have to see that. */
  | { readonly code: 'built-in'; readonly file: string; readonly line: number; readonly name: string }
  /** The lesson was written but does not hold. */
  | { readonly code: 'lesson'; readonly problem: Problem };
