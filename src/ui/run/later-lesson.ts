import type { UseAhead } from '../../lessons/concepts/use-ahead.ts';

/** A lesson that comes later in the course, as a link. */
export interface LaterLesson {
  readonly title: string;
  /** Language of the title. */
  readonly language: string;
  readonly href: string;
}

/** What a program uses that only a later lesson explains. */
export interface LaterNote extends UseAhead {
  readonly lesson: LaterLesson;
}
