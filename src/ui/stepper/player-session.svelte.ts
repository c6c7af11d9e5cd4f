import type { CheckFailure } from '../../lessons/check-report.ts';
import type { RunOutcome, SourceSpan } from '../../sandbox/run-program.ts';
import type { Recording } from '../../sandbox/trace/log/recording.ts';
import type { RunState } from '../../sandbox/trace/log/run-state.ts';
import { indexSteps } from '../../sandbox/trace/log/step-index.ts';
import type { StepIndex } from '../../sandbox/trace/log/step-index.ts';
import { Timeline } from '../../sandbox/trace/log/timeline.ts';
import { spanOf } from '../run/span-of.ts';
import type { ShownRun } from '../run/shown-run.ts';
import { nextPicture, nextVisit, overCalls } from './step-moves.ts';
import type { Direction, StepRange } from './step-moves.ts';
import { TextPlaces } from './text-places.ts';

/** Milliseconds that a step is shown while the player plays. */
export const SPEEDS = { calm: 1600, normal: 600, fast: 150 } as const;
/** How fast the player plays. */
export type Speed = keyof typeof SPEEDS;

/** What comes after the last step that is shown: an error or limit, nothing more, or what is not shown. */
export type PlayerEnd = 'error' | 'program' | 'part' | 'cut' | 'waiting' | 'stopped';

/** What a player shows and where it begins. */
export interface PlayerPlan {
  readonly recording: Recording;
  /** All steps if left out. */
  readonly range?: StepRange;
  /** The failure of the check that is gone through. */
  readonly goal?: CheckFailure | null;
  /** The step to begin at; the first of the range if left out. */
  readonly start?: number;
  /** Begins at the step before the error, if the program ended with one. */
  readonly startsAtError?: boolean;
}

/** One recorded run that is gone through step by step. Made by whoever opens a player, who calls `dispose`. */
export class PlayerSession {
  readonly timeline: Timeline;
  readonly range: StepRange;
  readonly goal: CheckFailure | null;
  readonly places: TextPlaces;
  /** Counted from 0, within `range`. */
  step = $state.raw(0);
  isPlaying = $state.raw(false);
  speed = $state.raw<Speed>('normal');
  /** Playing has come to the end by itself, and nothing was moved since. */
  hasPlayedOut = $state.raw(false);
  readonly state: RunState = $derived.by(() => this.timeline.stateAfter(this.step));
  #index: StepIndex | null = null;
  #lines: Uint32Array | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ recording, range, goal = null, start, startsAtError = false }: PlayerPlan) {
    this.timeline = new Timeline(recording);
    const last = Math.max(0, this.timeline.length - 1);
    this.range = range ?? { first: 0, last };
    this.goal = goal;
    this.places = new TextPlaces(recording.traced.program);
    this.step = startsAtError && this.endsBadly ? this.range.last : (start ?? this.range.first);
  }

  get program(): string {
    return this.timeline.recording.traced.program;
  }

  /** Steps that can be gone through. */
  get count(): number {
    return this.timeline.length === 0 ? 0 : this.range.last - this.range.first + 1;
  }

  /** How many steps the program took, those that are not kept included. */
  get total(): number {
    const { gap, stepsCut } = this.timeline.recording;
    return this.timeline.length + (gap?.steps ?? 0) + stepsCut;
  }

  /** Stretches of all the program's steps that are kept: number of the first and of the last step of each. */
  get kept(): readonly (readonly [number, number])[] {
    const { gap } = this.timeline.recording;
    const { length } = this.timeline;
    if (gap === null) return [[1, length]];
    return [
      [1, gap.at],
      [this.numberOf(gap.at), this.numberOf(length - 1)],
    ];
  }

  /** Which of all the program's steps a step is, from 1. */
  numberOf(step: number): number {
    const { gap } = this.timeline.recording;
    return step + 1 + (gap !== null && step >= gap.at ? gap.steps : 0);
  }

  get isAtStart(): boolean {
    return this.step <= this.range.first;
  }

  get isAtEnd(): boolean {
    return this.step >= this.range.last;
  }

  /** The program was ended by an error or a limit, and the last step that is shown is the one before it. */
  get endsBadly(): boolean {
    const { kind } = this.outcome;
    const isWhole = this.range.last >= this.timeline.length - 1;
    return isWhole && kind !== 'completed' && kind !== 'stopped' && kind !== 'awaiting-input';
  }

  /** What comes after this step, where it is the last one; null before. */
  get end(): PlayerEnd | null {
    if (!this.isAtEnd) return null;
    if (this.endsBadly) return 'error';
    if (this.range.last < this.timeline.length - 1) return 'part';
    if (this.timeline.recording.stepsCut > 0) return 'cut';
    const { kind } = this.outcome;
    if (kind === 'awaiting-input') return 'waiting';
    return kind === 'stopped' ? 'stopped' : 'program';
  }

  /** Where the program was ended by an error, at the step before it. */
  get errorSpan(): SourceSpan | null {
    return this.endsBadly && this.isAtEnd ? spanOf(this.outcome) : null;
  }

  get outcome(): RunOutcome {
    return this.timeline.recording.outcome;
  }

  /** The place of the step in the program. */
  get span(): SourceSpan | null {
    if (this.count === 0) return null;
    const site = this.timeline.recording.traced.sites[this.index.sites[this.step] ?? 0];
    return site === undefined ? null : this.places.spanOf(site);
  }

  /** What the program had printed and drawn by now. */
  readonly shown: ShownRun = $derived.by(() => {
    const { console, clearings, drawing } = this.timeline.recording;
    const { lines, portions } = this.state;
    const cleared = clearings.findLast((count) => count < lines || (count === lines && this.isAtEnd)) ?? 0;
    return {
      lines: console.slice(cleared, lines),
      commands: drawing.pictureAfter(portions),
      outcome: null,
      isCleared: cleared > 0,
      program: this.program,
    };
  });

  /** Frames of an animation in the range. */
  get pictureCount(): number {
    const { pictures } = this.index;
    return (pictures[this.range.last] ?? 0) - (pictures[this.range.first] ?? 0);
  }

  get index(): StepIndex {
    this.#index ??= indexSteps(this.timeline.recording);
    return this.#index;
  }

  /** Moves to a step; outside of the range to its nearest end. Ends playing. */
  go(step: number): void {
    this.pause();
    this.#show(step);
  }

  /** One step forwards or backwards. */
  move(direction: Direction): void {
    this.go(this.step + direction);
  }

  /** To the next step that is in no call made meanwhile. */
  overCall(direction: Direction): void {
    this.go(overCalls(this.index, this.range, this.step, direction));
  }

  /** To the next time that this line runs; false when there is none. */
  visit(direction: Direction): boolean {
    return this.#goIfThere(nextVisit(this.index, this.#siteLines, this.range, this.step, direction));
  }

  /** To the next frame of the animation; false when there is none. */
  picture(direction: Direction): boolean {
    return this.#goIfThere(nextPicture(this.index, this.range, this.step, direction));
  }

  /** Plays from here, or from the start when this is the end. */
  play(): void {
    if (this.isAtEnd) this.#show(this.range.first);
    this.isPlaying = true;
    this.#playOn();
  }

  togglePlaying(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.isPlaying = false;
  }

  /** Stops playing and lets go. */
  dispose(): void {
    this.pause();
  }

  get #siteLines(): Uint32Array {
    this.#lines ??= Uint32Array.from(this.timeline.recording.traced.sites, ({ start }) =>
      this.places.lineAt(start),
    );
    return this.#lines;
  }

  #goIfThere(step: number | null): boolean {
    if (step !== null) this.go(step);
    return step !== null;
  }

  #show(step: number): void {
    this.hasPlayedOut = false;
    this.step = Math.min(this.range.last, Math.max(this.range.first, Math.round(step)));
  }

  #playOn(): void {
    this.#timer = setTimeout(() => {
      this.#show(this.step + 1);
      if (!this.isAtEnd) {
        this.#playOn();
        return;
      }
      this.pause();
      this.hasPlayedOut = true;
    }, SPEEDS[this.speed]);
  }
}
