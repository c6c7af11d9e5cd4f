import { addCommands } from '../../sandbox/drawing/draw-batch.ts';
import type { DrawCommand } from '../../sandbox/run-program.ts';

/** Most whole frames that wait to be shown: they smooth out two clocks that beat against each other, and no more. */
const MOST_FRAMES = 3;

/**
 * The pictures of one run on their way to the screen. A frame that covers the one before is shown whole or not at all, one at
 * each paint; what is only added to a picture is shown as it comes.
 */
export class DrawingFeed {
  #picture: DrawCommand[] = [];
  #frames: (readonly DrawCommand[])[] = [];
  /** A new frame has begun and is not whole yet. */
  #isHeld = false;
  #hasGrown = false;
  /** A replay stays unseen until it has drawn as much as was shown before. */
  #quietUntil = 0;

  /** Takes what a program drew; `isPart` says that the rest of it follows. */
  take(commands: readonly DrawCommand[], isPart: boolean): void {
    if (commands[0]?.type === 'background') this.#isHeld = true;
    addCommands(this.#picture, commands);
    if (!this.#isHeld) {
      this.#hasGrown = true;
      return;
    }
    if (isPart) return;
    this.#isHeld = false;
    this.#hasGrown = false;
    this.#frames.push([...this.#picture]);
    if (this.#frames.length > MOST_FRAMES) this.#frames.shift();
  }

  /** Begins the same picture anew. */
  restart(): void {
    this.#quietUntil = this.#picture.length;
    this.#picture = [];
    this.#frames = [];
    this.#isHeld = false;
    this.#hasGrown = false;
  }

  /** Whether another paint has something to show. */
  get hasMore(): boolean {
    return this.#frames.length > 0 || (this.#hasGrown && !this.#isHeld);
  }

  /** What the next paint shows; null when that is no news. */
  next(): readonly DrawCommand[] | null {
    const frame = this.#frames.shift();
    if (frame !== undefined) return this.#loud(frame);
    if (!this.#hasGrown || this.#isHeld) return null;
    this.#hasGrown = false;
    return this.#loud([...this.#picture]);
  }

  /** The picture as it stands, when the run has ended or waits for an answer. */
  last(): readonly DrawCommand[] {
    this.#frames = [];
    this.#hasGrown = false;
    this.#isHeld = false;
    this.#quietUntil = 0;
    return [...this.#picture];
  }

  #loud(picture: readonly DrawCommand[]): readonly DrawCommand[] | null {
    if (picture.length < this.#quietUntil) return null;
    this.#quietUntil = 0;
    return picture;
  }
}
