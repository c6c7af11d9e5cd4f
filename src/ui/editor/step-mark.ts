import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

import type { SourceSpan } from '../../sandbox/run-program.ts';
import { offsetsOf } from './error-mark.ts';

/** Marks the place of a recorded step; null takes the mark away. */
export const markStep = StateEffect.define<SourceSpan | null>();

const wholeLine = Decoration.line({ class: 'cm-stepLine' });
const expression = Decoration.mark({ class: 'cm-stepSpan' });

const stepField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let current = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markStep)) continue;
      if (effect.value === null) current = Decoration.none;
      else {
        const { doc } = transaction.state;
        const { from, to } = offsetsOf(doc, effect.value);
        const line = wholeLine.range(doc.lineAt(from).from);
        current = Decoration.set(from === to ? [line] : [line, expression.range(from, to)], true);
      }
    }
    return current;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows the line and the expression of a recorded step. */
export function stepMark(): Extension {
  return stepField;
}
