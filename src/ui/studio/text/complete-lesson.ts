import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';

/** One word that can be completed: what is typed, and a sentence that says what it is for. */
export interface CompletionWord {
  readonly label: string;
  /** What is put in, when it is more than the label. `$` marks where the cursor goes. */
  readonly apply?: string;
  readonly info: string;
}

/** All words of the lesson format and the test API, in the mentor's language. */
export interface CompletionWords {
  readonly kinds: readonly CompletionWord[];
  readonly parts: readonly CompletionWord[];
  readonly fences: readonly CompletionWord[];
  readonly roles: readonly CompletionWord[];
  readonly keys: readonly CompletionWord[];
  readonly api: readonly CompletionWord[];
  readonly matchers: readonly CompletionWord[];
  readonly marks: readonly CompletionWord[];
}

/** Proposes the words of the format that make sense where the cursor stands. */
export function completeLesson(words: CompletionWords): CompletionSource {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const place = placeAt(context.state.doc.sliceString(0, line.from));
    const propose = (pattern: RegExp, list: readonly CompletionWord[]): CompletionResult | null =>
      proposeAfter(context, before, pattern, list);
    if (place === 'front') return propose(/^()([\w-]*)$/, words.keys);
    if (place === 'prose') {
      return (
        propose(/^(## )(\p{L}*)$/u, words.kinds) ??
        propose(/^(### )(\p{L}*)$/u, words.parts) ??
        propose(/^(\s*```(?:js|javascript) )(\w*)$/, words.roles) ??
        propose(/^(\s*```)([\w ]*)$/, words.fences)
      );
    }
    const marks = propose(/(\/\/:\s*)(\p{L}*)$/u, words.marks);
    if (marks !== null) return marks;
    if (!/^\w+\s+tests\b/.test(place)) return null;
    return (
      propose(/(\)\.(?:not\.|resolves\.|rejects\.)?)(\w*)$/, words.matchers) ??
      propose(/(^|[^\w.$"'`])((?:[a-z]\w*\.)?\w*)$/, words.api)
    );
  };
}

function proposeAfter(
  context: CompletionContext,
  before: string,
  pattern: RegExp,
  list: readonly CompletionWord[],
): CompletionResult | null {
  const match = pattern.exec(before);
  if (match === null) return null;
  const typed = match[2] ?? '';
  // At the start of a bare line the list comes only when something is typed, or when it is asked for.
  if (typed === '' && (match[1] ?? '') === '' && !context.explicit) return null;
  return { from: context.pos - typed.length, options: list.map(toCompletion), validFor: /^[\p{L}\w.-]*$/u };
}

function toCompletion({ label, apply = label, info }: CompletionWord): Completion {
  return {
    label,
    info,
    apply: (view, _, from, to) => {
      const cursor = apply.indexOf('$');
      const insert = apply.replace('$', '');
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + (cursor < 0 ? insert.length : cursor) },
        userEvent: 'input.complete',
      });
    },
  };
}

/** Where a line stands that comes after `text`: in the front matter, in prose, or in the fence of that info string. */
function placeAt(text: string): string {
  const lines = text.split('\n').slice(0, -1);
  const isOpen = lines[0]?.trim() === '---' && !lines.slice(1).some((line) => line.trim() === '---');
  if (isOpen) return 'front';
  let fence: { readonly marks: string; readonly info: string } | null = null;
  for (const line of lines) {
    const match = /^\s*(`{3,}|~{3,})\s*(.*)$/.exec(line);
    if (match === null) continue;
    const [, marks = '', info = ''] = match;
    if (fence === null) fence = { marks, info };
    else if (marks.startsWith(fence.marks) && info.trim() === '') fence = null;
  }
  return fence === null ? 'prose' : `${fence.info} `;
}
