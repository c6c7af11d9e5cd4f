import { indentLess, indentMore } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Command, KeyBinding } from '@codemirror/view';

/**
 * Tab leaves the editor until the student types or clicks in it; then it indents, until the focus goes or Escape is
 * pressed. So nobody who walks through the page by keyboard is ever caught in it.
 */
export function tabRule(): Extension {
  return [
    Prec.high(
      keymap.of([
        { key: 'Tab', run: indentHere, shift: indentLess },
        {
          key: 'Escape',
          run: (view) => {
            view.setTabFocusMode(true);
            return false;
          },
        },
      ]),
    ),
    EditorView.domEventHandlers({
      mousedown: (_event, view) => {
        view.setTabFocusMode(false);
        return false;
      },
      blur: (_event, view) => {
        view.setTabFocusMode(true);
        return false;
      },
    }),
    EditorView.updateListener.of((update) => {
      const isTyped = update.transactions.some(
        (transaction) => transaction.isUserEvent('input') || transaction.isUserEvent('delete'),
      );
      if (isTyped) update.view.setTabFocusMode(false);
    }),
  ];
}

/**
 * The bindings without those that AltGr could trigger: Windows reports AltGr as Ctrl+Alt, and macOS types signs with
 * Alt, so a binding of Alt and a printable key would swallow `{`, `[`, `\` or `|` on many keyboards.
 */
export function withoutAltGrKeys(bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  return bindings.filter((binding) =>
    [binding.key, binding.win, binding.linux, binding.mac].every(
      (key) => key === undefined || !/Alt-(?:[A-Za-z]+-)*.$/.test(key),
    ),
  );
}

/** Indents the selected lines, or types one indentation at the cursor. */
const indentHere: Command = (view) => {
  const { state } = view;
  if (!state.selection.main.empty) return indentMore(view);
  view.dispatch(
    state.update(state.replaceSelection(state.facet(indentUnit)), {
      scrollIntoView: true,
      userEvent: 'input.indent',
    }),
  );
  return true;
};
