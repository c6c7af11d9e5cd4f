import { tick } from 'svelte';

import type { StepKind } from '../../lessons/lesson.ts';
import type { RunProgram } from '../../sandbox/run-program.ts';
import { baseTextOf } from './base-text.ts';
import type { DraftId } from './draft-record.ts';
import { DraftSession } from './draft-session.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import { idsOf, stepAt } from './lesson-outline.ts';
import { stepTemplate } from './templates.ts';
import type { TemplateLanguage } from './templates.ts';

/** What can be shown beside the text, or in its place on a narrow screen. */
export type DeskPanel = 'preview' | 'problems';

/** The parts of the editor that the desk moves. */
export interface EditorHandle {
  /** Puts the cursor at a 1-based place and takes the focus. */
  goTo(line: number, column: number): void;
  /** Puts a text in at an offset. */
  insertAt(offset: number, text: string): void;
}

/** One draft on the desk: its session and what of it is shown. The caller disposes it. */
export class Desk {
  readonly draftId: DraftId;
  readonly session: DraftSession;
  panel = $state.raw<DeskPanel>('preview');
  /** Where there is no room for both, the text is shown in place of the panel. */
  isTextShown = $state.raw(true);
  /** The panel takes the whole width, and the text waits. */
  isLarge = $state.raw(false);
  editor: EditorHandle | undefined = $state.raw();
  #cursor = 0;
  readonly #shownStep: () => string | null;
  readonly #showStep: (step: string) => void;

  constructor(
    drafts: Drafts,
    draft: { readonly id: DraftId; readonly text: string },
    tools: {
      readonly run: RunProgram;
      /** The step that the address names. */
      readonly shownStep: () => string | null;
      /** Puts another step into the address. */
      readonly showStep: (step: string) => void;
    },
  ) {
    this.draftId = draft.id;
    this.#shownStep = tools.shownStep;
    this.#showStep = tools.showStep;
    this.session = new DraftSession(draft.text, {
      run: tools.run,
      keep: (text) => {
        drafts.write(draft.id, text);
      },
      baseOf: (facts) => baseTextOf(facts, drafts.all),
    });
  }

  /** Shows one of the panels, or the text in its place. */
  show(panel: DeskPanel | 'text'): void {
    this.isTextShown = panel === 'text';
    if (panel !== 'text') this.panel = panel;
  }

  /** Shows the student's page over the whole width, or beside the text again. */
  toggleLarge(): void {
    this.isLarge = !this.isLarge;
    this.show('preview');
  }

  /** Shows a place of the text. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#showText();
    this.editor?.goTo(line, column);
  }

  /** The preview follows the cursor from step to step, without taking the focus. */
  follow(offset: number): void {
    this.#cursor = offset;
    const step = stepAt(this.session.steps, offset);
    const lesson = this.session.preview?.lessonSession;
    const known = lesson?.lesson?.steps.find((each) => each.id === step?.id);
    if (lesson === undefined || known === undefined || known.id === this.#shownStep()) return;
    lesson.arriveAt(known.id);
    this.#showStep(known.id);
  }

  /** Puts a new step behind the one that the cursor stands in. */
  async addStep(kind: StepKind, language: TemplateLanguage): Promise<void> {
    const { steps, text } = this.session;
    await this.#showText();
    const at = stepAt(steps, this.#cursor)?.to ?? text.length;
    const lineEnds = /\n*$/.exec(text.slice(0, at))?.[0].length ?? 0;
    const step = stepTemplate(kind, language, idsOf(steps));
    this.editor?.insertAt(at, `${'\n\n'.slice(lineEnds)}${step}${at < text.length ? '\n' : ''}`);
  }

  /** Stops reading after pauses. */
  dispose(): void {
    this.session.dispose();
  }

  async #showText(): Promise<void> {
    this.isTextShown = true;
    this.isLarge = false;
    await tick();
  }
}
