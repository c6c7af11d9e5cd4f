import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension, Text } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

import type { SourceSpan } from '../../sandbox/run-program.ts';

/** Marks a place of the program as the one where the machine stopped; null takes the mark away. */
export const markError = StateEffect.define<SourceSpan | null>();

/** Underlines the marked place, moves it along with the text and shows a sign beside its line. */
export function errorMark(): Extension {
  return [errorField, errorGutter];
}

/** The offsets of a span in a document; a span outside of it is moved to its nearest place. */
export function offsetsOf(doc: Text, span: SourceSpan): { readonly from: number; readonly to: number } {
  const from = offsetOf(doc, span.line, span.column);
  return { from, to: Math.max(from, offsetOf(doc, span.endLine, span.endColumn)) };
}

const underline = Decoration.mark({ class: 'cm-errorSpan' });
const wholeLine = Decoration.line({ class: 'cm-errorLine' });

const errorField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let current = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markError)) current = decorationsFor(transaction.state.doc, effect.value);
    }
    return current;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class ErrorSign extends GutterMarker {
  override toDOM(view: EditorView): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'cm-errorSign';
    sign.title = view.state.phrase('error here');
    sign.textContent = '!';
    return sign;
  }
}

const errorSign = new ErrorSign();

const errorGutter = gutter({
  class: 'cm-errorGutter',
  lineMarker: (view, line) => (hasMark(view.state, line.from, line.to) ? errorSign : null),
  lineMarkerChange: (update) =>
    update.docChanged || update.startState.field(errorField) !== update.state.field(errorField),
  initialSpacer: () => errorSign,
});

function decorationsFor(doc: Text, span: SourceSpan | null): DecorationSet {
  if (span === null) return Decoration.none;
  const { from, to } = visible(doc, offsetsOf(doc, span));
  const line = wholeLine.range(doc.lineAt(from).from);
  return Decoration.set(from === to ? [line] : [line, underline.range(from, to)], true);
}

/** An empty place gets the character before it, or behind it, so that there is something to underline. */
function visible(
  doc: Text,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  if (from < to) return { from, to };
  const line = doc.lineAt(from);
  if (from > line.from) return { from: from - 1, to: from };
  return { from, to: Math.min(from + 1, line.to) };
}

function offsetOf(doc: Text, lineNumber: number, column: number): number {
  const line = doc.line(Math.min(Math.max(lineNumber, 1), doc.lines));
  return Math.min(line.from + Math.max(column, 1) - 1, line.to);
}

function hasMark(state: EditorState, from: number, to: number): boolean {
  let found = false;
  state.field(errorField).between(from, to, (start) => {
    if (start >= from && start <= to) found = true;
  });
  return found;
}
