import type { DrawTurtle } from '../run-program.ts';

/** Angles in degrees whose step is remembered: programs turn by few angles, many times. */
const MOST_ANGLES = 1000;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A turtle that starts in the middle of the area, looking right. It goes the same way in every browser. */
export class Turtle {
  #x = 200;
  #y = 200;
  #angle = 0;
  #step: Place = { x: 1, y: 0 };
  #hasNews = false;
  readonly #steps = new Map<number, Place>();

  get x(): number {
    return this.#x;
  }

  get y(): number {
    return this.#y;
  }

  /** Whether it has moved or turned since `takeNews`. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /** Where it comes to by so many units ahead. */
  ahead(distance: number): Place {
    return { x: tidy(this.#x + distance * this.#step.x), y: tidy(this.#y + distance * this.#step.y) };
  }

  goTo({ x, y }: Place): void {
    this.#x = x;
    this.#y = y;
    this.#hasNews = true;
  }

  /** Turns clockwise. */
  turn(degrees: number): void {
    const angle = this.#angle + degrees;
    this.#angle =
      Number.isInteger(angle) && angle >= 0 && angle < 360 ? angle : tidy(((angle % 360) + 360) % 360);
    this.#hasNews = true;
    const known = this.#steps.get(this.#angle);
    this.#step = known ?? stepAt(this.#angle);
    if (known === undefined && this.#steps.size < MOST_ANGLES) this.#steps.set(this.#angle, this.#step);
  }

  /** Where it stands, if it has moved or turned since this was asked last. */
  takeNews(): DrawTurtle | null {
    if (!this.#hasNews) return null;
    this.#hasNews = false;
    return { type: 'turtle', x: this.#x, y: this.#y, angle: this.#angle };
  }
}

/** Walks add up small errors: nine decimals hide them. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}

/**
 * A step of one unit at an angle in degrees. Browsers may differ in the last digit of `Math.sin`; sums and products are the same
 * in all of them. Within an eighth of a turn seven terms of the series are as exact as numbers are.
 */
export function stepAt(degrees: number): Place {
  const quarters = Math.round(degrees / 90);
  const angle = ((degrees - quarters * 90) * Math.PI) / 180;
  const square = angle * angle;
  let sine = 1;
  let cosine = 1;
  for (let n = 16; n >= 2; n -= 2) {
    sine = 1 - (square / (n * (n + 1))) * sine;
    cosine = 1 - (square / (n * (n - 1))) * cosine;
  }
  sine *= angle;
  switch (((quarters % 4) + 4) % 4) {
    case 0:
      return { x: cosine, y: sine };
    case 1:
      return { x: -sine, y: cosine };
    case 2:
      return { x: -cosine, y: -sine };
    default:
      return { x: sine, y: -cosine };
  }
}
