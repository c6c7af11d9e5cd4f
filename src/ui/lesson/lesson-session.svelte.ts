import { SvelteMap } from 'svelte/reactivity';

import type { LanguageCode, Lesson, LessonId, Step, StepId } from '../../lessons/lesson.ts';
import type { StepWork } from '../../lessons/progress.ts';
import type { RunProgram } from '../../sandbox/run-program.ts';
import type { LaterLesson } from '../run/later-lesson.ts';
import { StepRecord } from './step-record.svelte.ts';

/** Where the student's work is kept; an object with reactive reads, so that the page sees what is saved. */
export interface WorkKeeper {
  /** What was kept of a step, null before it was begun. */
  work(lesson: LessonId, step: StepId): StepWork | null;
  /** Keeps the work; returns at once. */
  save(work: StepWork): void;
  /** Writes at once what is kept and not written yet: what comes next may hold the page up. Never rejects. */
  flush(): Promise<void>;
}

/** All that a lesson page needs from outside. */
export interface LessonTools {
  readonly run: RunProgram;
  readonly notebook: WorkKeeper;
  /** Resolves to null when there is no such lesson in that language; rejects when it cannot be fetched. */
  readonly loadLesson: (id: LessonId, language: LanguageCode) => Promise<Lesson | null>;
  /** What only later lessons of the course explain, by the name of the concept; left out where there is no course. */
  readonly later?: () => ReadonlyMap<string, LaterLesson>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One lesson in the languages it was asked in. Made by the page for one lesson; holds nothing to dispose. */
export class LessonSession {
  readonly id: LessonId;
  readonly tools: LessonTools;
  /** `ready` as soon as the lesson can be shown in any language. */
  state = $state.raw<'loading' | 'ready' | 'missing' | 'unreachable'>('loading');
  /** The lesson in the page's language; while that one is on its way, in the language before it. */
  lesson = $state.raw<Lesson | null>(null);

  /** Where the student goes on when no step was asked for; settled once, so that passing a step moves nobody. */
  #resumed = $state.raw<StepId | null>(null);
  #arrivedAt: StepId | null = null;
  readonly #shelf = new SvelteMap<LanguageCode, Lesson>();
  #wanted: LanguageCode | null = null;

  constructor(id: LessonId, tools: LessonTools) {
    this.id = id;
    this.tools = tools;
  }

  /** Shows the lesson in a language; the language asked for last wins. Never rejects. */
  async show(language: LanguageCode): Promise<void> {
    this.#wanted = language;
    if (this.state !== 'ready') this.state = 'loading';
    const found = await this.#fetch(language);
    if (this.#wanted !== language) return;
    if (typeof found !== 'string') {
      this.lesson = found;
      this.#resumed ??= this.#stepToGoOnWith(found);
      this.state = 'ready';
    } else if (this.lesson === null) {
      this.state = found;
    }
  }

  /** Puts another text of the lesson in place of the one that is shown, as its author goes on writing it. */
  replace(lesson: Lesson): void {
    this.#shelf.clear();
    this.#shelf.set(lesson.language, lesson);
    this.#wanted = lesson.language;
    this.lesson = lesson;
    this.state = 'ready';
  }

  /** The lesson in a language if it is here already; else asks for it, and readers are told when it has come. */
  inLanguage(language: LanguageCode): Lesson | null {
    return this.#shelf.get(language) ?? null;
  }

  /** Gets the lesson in one more language, for checks of a program that was written in it. Never rejects. */
  async require(language: LanguageCode): Promise<Lesson | null> {
    const found = await this.#fetch(language);
    return typeof found === 'string' ? null : found;
  }

  /** What is kept of each step of the lesson, in order; null for a step that was never begun. */
  get works(): readonly (StepWork | null)[] {
    return this.lesson?.steps.map((step) => this.tools.notebook.work(this.id, step.id)) ?? [];
  }

  /** Index of the step of that name; of the one to go on with for null or a name that the lesson does not have. */
  indexOf(step: string | null): number {
    const steps = this.lesson?.steps ?? [];
    const asked = steps.findIndex((candidate) => candidate.id === step);
    return asked === -1
      ? Math.max(
          0,
          steps.findIndex((candidate) => candidate.id === this.#resumed),
        )
      : asked;
  }

  /** Notes that a step is shown; answers true when another step of this lesson was shown before it. */
  arriveAt(step: StepId): boolean {
    const hasMoved = this.#arrivedAt !== null && this.#arrivedAt !== step;
    this.#arrivedAt = step;
    return hasMoved;
  }

  /** The record of one step, found again where it was left. The caller owns it. */
  recordOf(step: Step): StepRecord {
    const language = this.lesson?.language ?? step.language;
    return new StepRecord({
      lesson: this.id,
      step: step.id,
      language,
      kept: this.tools.notebook.work(this.id, step.id),
      keep: (work) => {
        this.tools.notebook.save(work);
      },
      now: this.tools.now,
    });
  }

  /** The step worked on last, or the one after it when that one is passed. */
  #stepToGoOnWith(lesson: Lesson): StepId | null {
    let latest: { readonly index: number; readonly work: StepWork } | null = null;
    for (const [index, step] of lesson.steps.entries()) {
      const work = this.tools.notebook.work(this.id, step.id);
      if (work !== null && (latest === null || work.updatedAt >= latest.work.updatedAt))
        latest = { index, work };
    }
    if (latest === null) return lesson.steps[0]?.id ?? null;
    const next = lesson.steps[latest.index + (latest.work.status === 'passed' ? 1 : 0)];
    return (next ?? lesson.steps[latest.index])?.id ?? null;
  }

  async #fetch(language: LanguageCode): Promise<Lesson | 'missing' | 'unreachable'> {
    const shelved = this.#shelf.get(language);
    if (shelved !== undefined) return shelved;
    try {
      const lesson = await this.tools.loadLesson(this.id, language);
      if (lesson === null) return 'missing';
      this.#shelf.set(language, lesson);
      return lesson;
    } catch {
      // The chunk could not be fetched: the network is away, or the site was replaced under an open page.
      return 'unreachable';
    }
  }
}
