/** Said after each kill; the server answers once it has measured. */
export const KILLED = 'killed';

/** What the page in a browser under test says to the server. */
export type BrowserReport =
  | { readonly kind: typeof KILLED; readonly program: string }
  /** Said now and then, so that one sees where a browser has come to. */
  | { readonly kind: 'progress'; readonly tried: number; readonly wrong: readonly string[] }
  | { readonly kind: 'broken'; readonly detail: string }
  | {
      readonly kind: 'done';
      readonly agent: string;
      /** Programs that were run. */
      readonly tried: number;
      /** What went wrong, one line a fault. */
      readonly wrong: readonly string[];
      /** Milliseconds of the same work, by the way it was run. */
      readonly kernelsMs: Readonly<Record<string, number>>;
    };
