import type { CheckReport } from '../../../lessons/check-report.ts';
import { buildRunRequest } from '../../../lessons/checks/build-run-request.ts';
import { checkPuzzle } from '../../../lessons/checks/check-program.ts';
import type { PuzzleStep } from '../../../lessons/lesson.ts';
import { ProgramShow } from './program-show.svelte.ts';
import { shufflePieces } from './shuffle-pieces.ts';
import type { StepPlace } from '../step-place.ts';

/** What can be done with a piece: moved within the program, put into it, or left aside. */
export type Move = 'up' | 'down' | 'place' | 'takeOut';

/** One puzzle: pieces that are placed, pieces aside, and their check. Made by the step's view, which calls `dispose`. */
export class PuzzleSession {
  /** The program that is put together, step by step. */
  readonly show: ProgramShow;
  /** Null before the first check and after every move. */
  report = $state.raw<CheckReport | null>(null);
  /** The last move: the piece and its place in the program, counted from 0; null when it was left aside. */
  moved = $state.raw<{ readonly piece: number; readonly position: number | null } | null>(null);
  readonly #place: StepPlace;
  readonly #step: () => PuzzleStep;
  readonly #shuffled: readonly number[];
  #controller: AbortController | null = null;

  constructor(place: StepPlace, step: () => PuzzleStep) {
    this.#place = place;
    this.#step = step;
    const { session } = place;
    this.show = new ProgramShow(session.tools.run, (program) =>
      session.lesson === null ? null : buildRunRequest(session.lesson, step(), program),
    );
    this.#shuffled = shufflePieces(step().pieces, `${place.session.id}/${step().id}`);
  }

  /** Indices of the pieces in the program, from its start. */
  get placed(): readonly number[] {
    return this.#place.record.work.order.filter((piece) => this.#step().pieces[piece] !== undefined);
  }

  /** The program as it is put together by now. */
  get program(): string {
    return this.placed.flatMap((piece) => this.#step().pieces[piece]?.text ?? []).join('\n');
  }

  /** Indices of the pieces that are left aside. */
  get aside(): readonly number[] {
    return this.#shuffled.filter((piece) => !this.placed.includes(piece));
  }

  /** Moves a piece; a move that is not possible changes nothing. */
  move(piece: number, move: Move): void {
    const { placed } = this;
    const next = orderAfter(placed, piece, move);
    if (next === placed) return;
    this.#controller?.abort();
    this.report = null;
    this.#place.record.change({ order: next });
    const position = next.indexOf(piece);
    this.moved = { piece, position: position === -1 ? null : position };
  }

  /** Checks the order; what was found is in `report`. */
  async check(): Promise<void> {
    const { session, record } = this.#place;
    this.show.door.close();
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const { lesson } = session;
    if (lesson === null) return;
    const report = await checkPuzzle(this.#step(), this.placed, {
      lesson,
      run: session.tools.run,
      signal: controller.signal,
    });
    if (controller.signal.aborted) return;
    this.report = report;
    record.handIn(report.passed);
  }

  /** Goes through the program step by step. Never rejects. */
  stepThrough(): Promise<void> {
    return this.show.stepThrough(this.program);
  }

  /** Ends what goes on and lets go of it. */
  dispose(): void {
    this.#controller?.abort();
    this.show.dispose();
  }
}

function orderAfter(placed: readonly number[], piece: number, move: Move): readonly number[] {
  const from = placed.indexOf(piece);
  switch (move) {
    case 'place':
      return from === -1 ? [...placed, piece] : placed;
    case 'takeOut':
      return from === -1 ? placed : placed.filter((each) => each !== piece);
    case 'up':
    case 'down': {
      const to = move === 'up' ? from - 1 : from + 1;
      const other = placed[to];
      if (from === -1 || other === undefined) return placed;
      const next = [...placed];
      next[to] = piece;
      next[from] = other;
      return next;
    }
  }
}
