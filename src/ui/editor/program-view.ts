import { closeBrackets, closeBracketsKeymap, insertBracket } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, undo } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { Annotation, Compartment, EditorState, Prec } from '@codemirror/state';
import type { Extension, Transaction, TransactionSpec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';

import type { SourceSpan } from '../../sandbox/run-program.ts';
import { errorMark, markError, offsetsOf } from './error-mark.ts';
import { programTheme } from './program-theme.ts';
import { markStep, stepMark } from './step-mark.ts';
import { tabRule, withoutAltGrKeys } from './tab-rule.ts';
import { lockedParts, setZones } from './locked-parts.ts';
import { changeBetween } from './zones.ts';
import type { Zone } from './zones.ts';

/** Words that the editor shows or says, in one language. */
export interface ProgramViewWords {
  readonly label: string;
  readonly language: string;
  readonly locked: string;
  readonly errorHere: string;
  /** CodeMirror's own phrases by their English words. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** What an editor starts from and whom it tells. */
export interface ProgramViewOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly zones: readonly Zone[] | null;
  readonly words: ProgramViewWords;
  /** Id of the element that describes the editor's keys. */
  readonly describedBy: string;
  /** Called with the whole text after each change that the student made. */
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
  /** Called with the line that the cursor comes to, counted from 1. */
  readonly online: (line: number) => void;
}

/** Nonce of the editor's style elements; the page's security policy names the same one. */
const STYLE_NONCE = 'marelle';
/** Marks a change that comes from the page and not from the student: it may touch locked parts. */
const fromPage = Annotation.define<boolean>();

/** A CodeMirror editor for one program. The caller calls `destroy` when its element goes away. */
export class ProgramView {
  readonly #view: EditorView;
  readonly #words = new Compartment();
  readonly #language = new Compartment();
  /** The last text that the student made and the page was told. */
  #told: string | null = null;

  constructor(options: ProgramViewOptions) {
    this.#view = new EditorView({
      parent: options.parent,
      state: EditorState.create({
        doc: options.text,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (options.onrun(), true) }])),
          this.#words.of(wordsExtension(options.words)),
          EditorView.contentAttributes.of({ 'aria-describedby': options.describedBy }),
          EditorView.updateListener.of((update) => {
            const isOwn = update.transactions.some(
              (transaction) => transaction.annotation(fromPage) !== true,
            );
            const line = lineOfCursor(update.state);
            if (line !== lineOfCursor(update.startState)) options.online(line);
            if (!update.docChanged || !isOwn) return;
            this.#told = update.state.doc.toString();
            options.onchange(this.#told);
          }),
          programExtensions(),
          this.#language.of([]),
        ],
      }),
    });
    this.#view.setTabFocusMode(true);
    this.show(options.text, options.zones);
    void this.#learnLanguage();
  }

  /**
   * Shows another text and its zones (null when all may be edited), as one change that undo takes back. The echo of
   * the student's own typing changes nothing: her cursor stays, and the zones that moved along with it are the truth.
   */
  show(text: string, zones: readonly Zone[] | null): void {
    if (text === this.#told) return;
    this.#told = null;
    const changes = changeBetween(this.#view.state.doc.toString(), text);
    this.#view.dispatch({
      ...(changes === null ? {} : { changes, userEvent: 'replace' }),
      effects: setZones.of(zones),
      annotations: fromPage.of(true),
    });
  }

  /** Underlines a place and marks its line, or takes the mark away; the cursor stays where it is. */
  setErrorSpan(span: SourceSpan | null): void {
    this.#view.dispatch({ effects: markError.of(span), annotations: fromPage.of(true) });
  }

  /** Shows the place of a recorded step and brings it into view, or takes the mark away; the focus stays where it is. */
  setStepSpan(span: SourceSpan | null): void {
    const mark = markStep.of(span);
    const { from } = span === null ? { from: null } : offsetsOf(this.#view.state.doc, span);
    const sight = from === null ? [] : [EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 48 })];
    this.#view.dispatch({ effects: [mark, ...sight], annotations: fromPage.of(true) });
  }

  /** Takes over words of another language; the text and its history stay. */
  setWords(words: ProgramViewWords): void {
    this.#view.dispatch({ effects: this.#words.reconfigure(wordsExtension(words)) });
  }

  /** Brings a place into view, selects it and takes the focus. */
  showSpan(span: SourceSpan): void {
    const { from, to } = offsetsOf(this.#view.state.doc, span);
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Takes the focus. */
  focus(): void {
    this.#view.focus();
  }

  /** Takes the last change back. */
  undo(): void {
    undo(this.#view);
  }

  /** Types a text at the cursor; an opening bracket or quote brings its closing one. */
  insert(text: string): void {
    const { state } = this.#view;
    const typed: TransactionSpec | Transaction =
      insertBracket(state, text) ?? state.update(state.replaceSelection(text), { userEvent: 'input.type' });
    this.#view.dispatch(typed);
    this.#view.focus();
  }

  /** The line that the cursor is on, counted from 1. */
  get line(): number {
    return lineOfCursor(this.#view.state);
  }

  /** Where the cursor stands: offsets of the selection's start and end in UTF-16 code units. */
  get selection(): { readonly from: number; readonly to: number } {
    const { anchor, head } = this.#view.state.selection.main;
    return { from: anchor, to: head };
  }

  /** Puts the cursor. Offsets behind the end of the text mean its end. */
  set selection({ from, to }: { readonly from: number; readonly to: number }) {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) } });
  }

  /** Lets go of the editor and its element. */
  destroy(): void {
    this.#view.destroy();
  }

  async #learnLanguage(): Promise<void> {
    try {
      const { programLanguage } = await import('./program-language.ts');
      this.#view.dispatch({ effects: this.#language.reconfigure(programLanguage) });
    } catch {
      // Without the chunk (a lost connection) the editor remains, and with it everything but colours and indentation.
    }
  }
}

function lineOfCursor({ doc, selection }: EditorState): number {
  return doc.lineAt(selection.main.head).number;
}

function programExtensions(): Extension {
  return [
    EditorView.cspNonce.of(STYLE_NONCE),
    lineNumbers(),
    errorMark(),
    stepMark(),
    history(),
    drawSelection(),
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    EditorView.lineWrapping,
    lockedParts((transaction) => transaction.annotation(fromPage) === true),
    tabRule(),
    keymap.of(withoutAltGrKeys([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap])),
    programTheme,
  ];
}

function wordsExtension(words: ProgramViewWords): Extension {
  return [
    EditorState.phrases.of({ ...words.phrases, 'error here': words.errorHere, 'locked part': words.locked }),
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      lang: words.language,
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
      translate: 'no',
      // Said aloud: it is in reach of the keyboard anyway, but checkers of scrolling regions ask for it.
      tabindex: '0',
    }),
  ];
}
