import { parseFile } from '../../../lessons/format/compile-course.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import type { Problem } from '../../../lessons/problem.ts';
import type { RunProgram } from '../../../sandbox/run-program.ts';
import { filesOf } from '../translate/base-text.ts';
import { fileNameOf, readFrontFacts } from '../text/front-facts.ts';
import type { FrontFacts } from '../text/front-facts.ts';
import { outlineSteps } from '../text/lesson-outline.ts';
import type { StepOutline } from '../text/lesson-outline.ts';
import { PreviewSession } from '../preview/preview-session.svelte.ts';

/** Pause in milliseconds after the last change before the text is read anew. */
const PAUSE_MS = 250;

/** What a session needs from outside. */
export interface DraftSessionTools {
  readonly run: RunProgram;
  /** Keeps a changed text; returns at once. */
  readonly keep: (text: string) => void;
  /** Text of the file that holds the code of a translation; null when it cannot be had. */
  readonly baseOf: (facts: FrontFacts) => Promise<string | null>;
  /** The lesson with addresses of its pictures that this page can show. */
  readonly place: (lesson: Lesson) => Lesson;
}

/** One lesson file that is being written: its text, what is wrong with it and the lesson it makes. */
export class DraftSession {
  text = $state.raw('');
  problems = $state.raw<readonly Problem[]>([]);
  /** The student's page of the last lesson that the text has made; null before there was one. */
  preview = $state.raw<PreviewSession | null>(null);
  /** False while the text makes no lesson: the preview then shows an earlier one. */
  isReadable = $state.raw(false);
  /** Text of the base file of a translation, null for a base file or while it is not here. */
  baseText = $state.raw<string | null>(null);
  readonly facts: FrontFacts = $derived.by(() => readFrontFacts(this.text));
  readonly fileName: string = $derived.by(() => fileNameOf(this.facts));
  readonly steps: readonly StepOutline[] = $derived.by(() => outlineSteps(this.text));
  readonly #tools: DraftSessionTools;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: string, tools: DraftSessionTools) {
    this.text = text;
    this.#tools = tools;
    void this.read();
  }

  /** Takes over what the mentor has written, keeps it and reads it after a pause. */
  edit(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#tools.keep(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), PAUSE_MS);
  }

  /** The files that the lesson is made from: its own, and the base of a translation. */
  get files(): ReadonlyMap<string, string> {
    return filesOf(this.text, this.baseText);
  }

  /** Reads the text now. Never rejects. */
  async read(): Promise<void> {
    clearTimeout(this.#timer);
    const { facts, text } = this;
    this.baseText = facts.base === '' ? null : await this.#tools.baseOf(facts);
    if (text !== this.text) return;
    const result = parseFile(this.files, this.fileName);
    this.problems = result.problems;
    this.isReadable = result.ok;
    if (result.ok) this.#show(this.#tools.place(result.lesson));
  }

  /** Stops reading after pauses. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  #show(lesson: Lesson): void {
    if (this.preview === null) this.preview = new PreviewSession(lesson, this.#tools.run);
    else this.preview.follow(lesson);
  }
}
