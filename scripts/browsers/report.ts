/** Said after each kill; the server answers once it has measured. */
export const KILLED = 'killed';

/** What the page in a browser under test says to the server. `wrong` has one line a fault. */
export type BrowserReport =
  | { readonly kind: typeof KILLED; readonly program: string }
  | {
      readonly kind: 'kernels';
      readonly agent: string;
      readonly wrong: readonly string[];
      /** Milliseconds of the same work, by the way it was run. */
      readonly kernelsMs: Readonly<Record<string, number>>;
    }
  /** Said after each program: its name, programs so far, of how many. */
  | {
      readonly kind: 'progress';
      readonly program: string;
      readonly tried: number;
      readonly all: number;
      readonly wrong: readonly string[];
    }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'done'; readonly wrong: readonly string[] };
