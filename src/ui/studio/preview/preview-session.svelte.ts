import { SvelteMap } from 'svelte/reactivity';

import type { Lesson } from '../../../lessons/lesson.ts';
import type { StepWork } from '../../../lessons/progress.ts';
import type { RunProgram } from '../../../sandbox/run-program.ts';
import { LessonSession } from '../../lesson/lesson-session.svelte.ts';
import { changedSteps } from './step-shape.ts';

/**
 * The student's page of a lesson that is being written. Work done on it is kept in memory only, and is nobody's progress.
 * Holds nothing to dispose.
 */
export class PreviewSession {
  readonly lessonSession: LessonSession;
  readonly #works = new SvelteMap<string, StepWork>();
  #lesson = $state.raw() as Lesson;
  /** How often the page was begun anew: who shows it has to make it anew then. */
  beginnings = $state.raw(0);

  constructor(lesson: Lesson, run: RunProgram) {
    this.#lesson = lesson;
    this.lessonSession = new LessonSession(lesson.id, {
      run,
      notebook: {
        work: (_, step) => this.#works.get(step) ?? null,
        save: (work) => {
          this.#works.set(work.step, work);
        },
        flush: () => Promise.resolve(),
      },
      // There is one language here: whoever asks for another one is given what there is.
      loadLesson: () => Promise.resolve(this.#lesson),
      now: () => Date.now(),
    });
    void this.lessonSession.show(lesson.language);
  }

  /** Shows the lesson as it is written now. What was done on steps that ask for something else now is forgotten. */
  follow(lesson: Lesson): void {
    if (lesson === this.#lesson) return;
    for (const step of changedSteps(this.#lesson, lesson)) this.#works.delete(step);
    this.#lesson = lesson;
    this.lessonSession.replace(lesson);
  }

  /** Forgets all that was done on the page. */
  startAnew(): void {
    this.#works.clear();
    this.beginnings += 1;
  }
}
