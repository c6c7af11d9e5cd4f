import type { DrawCommand, DrawTurtle } from '../../run-program.ts';

/** What a picture consists of: a stretch of all commands, and the turtle on top of it. */
interface Picture {
  readonly from: number;
  readonly to: number;
  readonly turtle: DrawTurtle | null;
}

/** All that a run drew, in the portions in which it came, so that any picture on the way can be shown again. */
export class DrawingStory {
  readonly #commands: DrawCommand[] = [];
  readonly #pictures: Picture[] = [{ from: 0, to: 0, turtle: null }];

  /** Takes the next portion. */
  add(portion: readonly DrawCommand[]): void {
    let { from, turtle } = this.#pictures.at(-1) ?? { from: 0, turtle: null };
    for (const command of portion) {
      if (command.type === 'turtle') turtle = command;
      else {
        if (command.type === 'background') {
          from = this.#commands.length;
          turtle = null;
        }
        this.#commands.push(command);
      }
    }
    this.#pictures.push({ from, to: this.#commands.length, turtle });
  }

  /** How many portions there are. */
  get length(): number {
    return this.#pictures.length - 1;
  }

  /** The picture after so many portions: what can still be seen, and the turtle last. */
  pictureAfter(portions: number): DrawCommand[] {
    const picture = this.#pictures[Math.min(portions, this.length)];
    if (picture === undefined) return [];
    const shown = this.#commands.slice(picture.from, picture.to);
    return picture.turtle === null ? shown : [...shown, picture.turtle];
  }
}
