import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete?studio';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';

import type { Fix, Problem } from '../../../lessons/problem.ts';
import { programColors, programTheme } from '../../editor/program-theme.ts';
import { tabRule, withoutAltGrKeys } from '../../editor/tab-rule.ts';
import { changeBetween } from '../../editor/zones.ts';
import { completeLesson } from './complete-lesson.ts';
import type { CompletionWords } from './complete-lesson.ts';
import { lessonColors, lessonLanguage } from './lesson-language.ts';
import { lessonTheme } from './lesson-theme.ts';

/** Words that the editor shows or says, in one language. */
export interface LessonTextWords {
  readonly label: string;
  readonly language: string;
  readonly completions: CompletionWords;
  /** CodeMirror's own phrases by their English words. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** A problem with its sentence and what mends it. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly sentence: string;
  /** What its mechanical cure does, null without one. */
  readonly cure: string | null;
}

/** What an editor starts from and whom it tells. */
export interface LessonTextOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly words: LessonTextWords;
  /** Id of the element that describes the editor's keys. */
  readonly describedBy: string;
  /** Called with the whole text after each change that the mentor made. */
  readonly onchange: (text: string) => void;
  /** Called with the offset of the cursor whenever it has moved. */
  readonly oncursor: (offset: number) => void;
  /** Called for Ctrl-S or Cmd-S. */
  readonly onsave: () => void;
  /** Called when the mentor asks for a mechanical cure. */
  readonly onmend: (fix: Fix) => void;
  /** Called with files that were dropped or pasted; the cursor stands where they go. */
  readonly onfiles: (files: readonly File[]) => void;
}

/** Nonce of the editor's style elements; the page's security policy names the same one. */
const STYLE_NONCE = 'marelle';
/** Marks a change that comes from the page and not from the mentor. */
const fromPage = Annotation.define<boolean>();

/** A CodeMirror editor for one lesson file. The caller calls `destroy` when its element goes away. */
export class LessonTextView {
  readonly #view: EditorView;
  readonly #words = new Compartment();
  readonly #mend: (fix: Fix) => void;

  constructor(options: LessonTextOptions) {
    this.#mend = options.onmend;
    const save = (): boolean => {
      options.onsave();
      return true;
    };
    this.#view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: options.text,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }])),
          this.#words.of(wordsExtension(options.words)),
          EditorView.contentAttributes.of({ 'aria-describedby': options.describedBy }),
          EditorView.updateListener.of((update) => {
            const isPage = update.transactions.some((each) => each.annotation(fromPage) === true);
            if (update.docChanged && !isPage) options.onchange(update.state.doc.toString());
            if ((update.selectionSet || update.docChanged) && !isPage)
              options.oncursor(update.state.selection.main.head);
          }),
          lessonExtensions(),
          fileRule(options.onfiles),
        ],
      }),
    });
    this.#view.setTabFocusMode(true);
  }

  /** Shows another text, as one change that undo takes back; the echo of the mentor's own typing changes nothing. */
  show(text: string): void {
    const changes = changeBetween(this.#view.state.doc.toString(), text);
    if (changes === null) return;
    this.#view.dispatch({ changes, userEvent: 'replace', annotations: fromPage.of(true) });
  }

  /** Underlines the places of problems. */
  setProblems(problems: readonly ToldProblem[]): void {
    const { state } = this.#view;
    const diagnostics = problems.map(({ problem, sentence, cure }): Diagnostic => {
      const { line, column, severity, code, fix } = problem;
      const found = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
      const from = Math.min(found.from + column - 1, found.to);
      const mend = (): void => {
        if (fix !== undefined) this.#mend(fix);
      };
      const actions = cure === null ? [] : [{ name: cure, apply: mend }];
      return { from, to: found.to, severity, message: sentence, source: code, actions };
    });
    this.#view.dispatch(setDiagnostics(state, diagnostics), { annotations: fromPage.of(true) });
  }

  /** Takes over words of another language; the text and its history stay. */
  setWords(words: LessonTextWords): void {
    this.#view.dispatch({ effects: this.#words.reconfigure(wordsExtension(words)) });
  }

  /** Puts the cursor at a 1-based place, brings it into view and takes the focus. */
  goTo(line: number, column: number): void {
    const { doc } = this.#view.state;
    const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const anchor = Math.min(found.from + column - 1, found.to);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 40 }),
    });
    this.#view.focus();
  }

  /** Puts a text in at an offset and the cursor at its first words or behind it, as one change of the mentor. */
  insertAt(offset: number, text: string, cursor: 'first-words' | 'behind'): void {
    const from = Math.min(offset, this.#view.state.doc.length);
    const shown = cursor === 'behind' ? text.trimEnd().length : text.length - text.trimStart().length;
    const anchor = from + shown;
    this.#view.dispatch({
      changes: { from, insert: text },
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 40 }),
      userEvent: 'input.complete',
    });
    this.#view.focus();
  }

  /** Takes the focus. */
  focus(): void {
    this.#view.focus();
  }

  /** Lets go of the editor and its element. */
  destroy(): void {
    this.#view.destroy();
  }
}

/** Files that are dropped or pasted go to the page, which knows pictures; the editor itself would read them as text. */
function fileRule(onfiles: LessonTextOptions['onfiles']): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      drop: (event, view) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        const anchor = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        view.dispatch({ selection: { anchor } });
        onfiles(files);
        return true;
      },
      paste: (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // A word processor gives a picture of its text beside the text.
        if (files.length === 0 || event.clipboardData?.types.includes('text/plain') === true) return false;
        event.preventDefault();
        onfiles(files);
        return true;
      },
    }),
  );
}

function lessonExtensions(): Extension {
  return [
    EditorView.cspNonce.of(STYLE_NONCE),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    lessonLanguage(),
    EditorView.lineWrapping,
    tabRule(),
    keymap.of([
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
      ...withoutAltGrKeys([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
    ]),
    programTheme,
    lessonTheme,
    syntaxHighlighting(programColors),
    syntaxHighlighting(lessonColors),
  ];
}

function wordsExtension(words: LessonTextWords): Extension {
  return [
    EditorState.phrases.of(words.phrases),
    autocompletion({
      override: [completeLesson(words.completions)],
      icons: false,
      defaultKeymap: false,
    }),
    Prec.high(keymap.of(withoutAltGrKeys(completionKeymap))),
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      lang: words.language,
      spellcheck: 'true',
      // A long text scrolls by keyboard; not every tool knows that an editable element takes the focus.
      tabindex: '0',
      autocapitalize: 'off',
      translate: 'no',
    }),
  ];
}
