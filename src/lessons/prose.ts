/** Prose of a lesson as a tree of plain data; the page draws it with components, never as HTML text. */

/** Text-level node. Urls are https, relative or an anchor: the parser refused everything else. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  | { readonly type: 'break' };

/** Block-level node. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly Prose[];
    }
  | { readonly type: 'quote'; readonly children: Prose }
  /** Code that is shown only; `language` is the fence's first word, empty when there is none. */
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  /** A runnable demo; `output` is what the author says it prints, null when nothing is said. */
  | { readonly type: 'demo'; readonly program: string; readonly output: string | null }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'center' | 'right' | null)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'rule' };

/** Blocks in reading order. */
export type Prose = readonly Block[];
