import { tick } from 'svelte';

import { applyFix } from '../../lessons/format/problems/apply-fix.ts';
import { stepSkeleton } from '../../lessons/format/translation/translation-skeleton.ts';
import { writeSynced } from '../../lessons/format/translation/write-synced.ts';
import type { StepKind } from '../../lessons/lesson.ts';
import type { Fix, Problem } from '../../lessons/problem.ts';
import { mapPictures } from '../../lessons/school/place-pictures.ts';
import type { RunProgram } from '../../sandbox/run-program.ts';
import { baseTextOf } from './translate/base-text.ts';
import type { DraftId } from './drafts/draft-record.ts';
import { DraftSession } from './drafts/draft-session.svelte.ts';
import type { Drafts } from './drafts/drafts.svelte.ts';
import { idsOf, outlineSteps, stepAt } from './text/lesson-outline.ts';
import { PictureAdding } from './pictures/picture-adding.svelte.ts';
import { pictureAt, pictureMentions } from '../../lessons/format/markdown/picture-mentions.ts';
import type { Pictures } from './pictures/pictures.svelte.ts';
import { proofCells } from './proof/proof-cells.ts';
import { ProofSession } from './proof/proof-session.svelte.ts';
import { stepTemplate } from './templates.ts';
import type { TemplateLanguage } from './templates.ts';
import { placeForStep } from './translate/translation-steps.ts';

/** What can be shown beside the text, or in its place on a narrow screen. */
export type DeskPanel = 'preview' | 'problems' | 'proof' | 'translate' | 'file';

/** Address of a picture that is not here: its description shows in its place, and nothing is asked for. */
const NO_PICTURE = 'data:,';

/** One row of the table of proofs. */
export interface ProofRow {
  readonly id: string;
  readonly title: string;
  readonly kind: StepKind;
  readonly cells: ReturnType<typeof proofCells>;
  /** The step has changed since it was run. */
  readonly isStale: boolean;
}

/** The parts of the editor that the desk moves. */
export interface EditorHandle {
  /** Puts the cursor at a 1-based place and takes the focus. */
  goTo(line: number, column: number): void;
  /** Puts a text in at an offset, and the cursor at its first words or behind it. */
  insertAt(offset: number, text: string, cursor?: 'first-words' | 'behind'): void;
}

/** One draft on the desk: its session and what of it is shown. The caller disposes it. */
export class Desk {
  readonly draftId: DraftId;
  readonly session: DraftSession;
  readonly proof: ProofSession;
  readonly adding: PictureAdding;
  panel = $state.raw<DeskPanel>('preview');
  /** Where there is no room for both, the text is shown in place of the panel. */
  isTextShown = $state.raw(true);
  /** The panel takes the whole width, and the text waits. */
  isLarge = $state.raw(false);
  editor: EditorHandle | undefined = $state.raw();
  /** Id of the step that the cursor stands in, null outside of all. */
  cursorStep = $state.raw<string | null>(null);
  #cursor = 0;
  readonly #shownStep: () => string | null;
  readonly #showStep: (step: string) => void;
  readonly #pictures: Pictures;

  constructor(
    drafts: Drafts,
    draft: { readonly id: DraftId; readonly text: string },
    tools: {
      readonly run: RunProgram;
      readonly pictures: Pictures;
      /** The step that the address names. */
      readonly shownStep: () => string | null;
      /** Puts another step into the address. */
      readonly showStep: (step: string) => void;
    },
  ) {
    this.draftId = draft.id;
    this.#shownStep = tools.shownStep;
    this.#showStep = tools.showStep;
    this.#pictures = tools.pictures;
    this.adding = new PictureAdding(tools.pictures, (picture) => this.#insertPicture(picture));
    this.proof = new ProofSession(tools.run);
    this.session = new DraftSession(draft.text, {
      run: tools.run,
      keep: (text) => {
        drafts.write(draft.id, text);
      },
      baseOf: (facts) => baseTextOf(facts, drafts.all),
      place: (lesson) => mapPictures(lesson, (url) => tools.pictures.addressOf(url) ?? NO_PICTURE),
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
    this.cursorStep = step?.id ?? null;
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
    await this.session.read();
    this.follow(this.#cursor);
  }

  /** What is wrong with the text, and what running it has shown while it is still the same text. */
  get problems(): readonly Problem[] {
    const isProved = this.proof.text === this.session.text;
    const all = [...this.session.problems, ...this.#missingPictures];
    if (isProved) all.push(...this.proof.problems);
    return all.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Names of the pictures that the lesson shows. */
  get pictures(): readonly string[] {
    const urls = pictureMentions(this.session.text).map(({ url }) => url);
    return urls.filter((url, index) => urls.indexOf(url) === index);
  }

  /** The table of proofs. */
  get proofRows(): readonly ProofRow[] {
    const now = this.session.preview?.lessonSession.lesson?.steps ?? [];
    return this.proof.steps.map(({ step, proof, problems }) => {
      const current = now.find((each) => each.id === step.id);
      const isStale = JSON.stringify(current) !== JSON.stringify(step);
      return { ...step, cells: proofCells(proof, problems), isStale };
    });
  }

  /** Runs all that the lesson has, as it is written now. Never rejects. */
  async prove(): Promise<void> {
    await this.session.read();
    const lesson = this.session.preview?.lessonSession.lesson ?? null;
    if (lesson === null || !this.session.isReadable) return;
    await this.proof.start(lesson, this.session.files, this.session.fileName);
  }

  /** Shows the heading of a step in the text. */
  async goToStep(id: string): Promise<void> {
    const step = this.session.steps.find((each) => each.id === id);
    if (step !== undefined) await this.goTo(step.line, 1);
  }

  /** Puts a step of the base that the translation lacks in its place, in the base's words. */
  async addMissing(id: string): Promise<void> {
    const { baseText, text, facts } = this.session;
    const found = outlineSteps(baseText ?? '').find((step) => step.id === id);
    if (baseText === null || found === undefined) return;
    await this.#showText();
    const at = placeForStep(baseText, text, id);
    const words = stepSkeleton(baseText.slice(found.from, found.to), facts.language).trim();
    this.editor?.insertAt(at, `${at === text.length ? '\n' : ''}${words}\n\n`);
  }

  /** Notes in a translation that a step says what the base says now. */
  markCurrent(id: string, hash: string): void {
    this.session.edit(writeSynced(this.session.text, { [id]: hash }));
    void this.session.read();
  }

  /** Applies a mechanical cure of a problem that the text has now. */
  mend(fix: Fix): void {
    const text = applyFix(this.session.text, fix);
    this.session.edit(text);
    void this.session.read();
  }

  /** Stops reading after pauses, and what runs. */
  dispose(): void {
    this.session.dispose();
    this.proof.stop();
  }

  get #missingPictures(): readonly Problem[] {
    return pictureMentions(this.session.text).flatMap(({ url, line, column }): Problem[] =>
      this.#pictures.find(url) === null
        ? [{ code: 'B011', severity: 'warning', line, column, params: { url } }]
        : [],
    );
  }

  async #insertPicture(picture: { readonly name: string; readonly alt: string }): Promise<void> {
    await this.#showText();
    const { at, text } = pictureAt(this.session.text, this.#cursor, picture);
    this.editor?.insertAt(at, text, 'behind');
    await this.session.read();
  }

  async #showText(): Promise<void> {
    this.isTextShown = true;
    this.isLarge = false;
    await tick();
  }
}
