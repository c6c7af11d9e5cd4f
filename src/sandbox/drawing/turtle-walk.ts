import type { DrawTurtle } from '../run-program.ts';

/** What the guest tells of its turtle; the numbers are those of guest/lazy/drawing.js. */
const TOLD = { walk: 16, turn: 17, go: 18, pen: 19, run: 20 } as const;

/** Numbers of a batch that `readBatch` knows: a stroke with both its ends, one that goes on, words at a place. */
const STROKE = 8;
const FURTHER = 9;
const WORDS = 4;
const POLYGON = 3;

/** Numbers of each other command, its own number included. */
const SIZES: Readonly<Record<number, number>> = { 0: 5, 1: 4, 2: 5, 4: 5, 5: 2, 6: 8, 7: 4 };

/** Reckons where a turtle goes, the same in every browser: from the middle of the area, looking right, pen down. */
export class TurtleWalk {
  #x = 200;
  #y = 200;
  #angle = 0;
  #isDown = true;
  #hasMoved = false;
  /** The latest stroke of the batch ends here. */
  #isLinked = false;
  #step = { x: 1, y: 0 };
  readonly #steps = new Map<number, { readonly x: number; readonly y: number }>();

  /** The numbers of a batch with strokes in the place of what the turtle was told; `turns` has those of its runs. */
  follow(told: Float64Array, turns: Float64Array): Float64Array {
    // A step of two numbers becomes a stroke of five at most, one of a single number after another a stroke of three.
    const out = new Float64Array(told.length * 3 + 5);
    let used = 0;
    this.#isLinked = false;
    const moveTo = (x: number, y: number): void => {
      this.#hasMoved = true;
      if (this.#isDown && (x !== this.#x || y !== this.#y)) {
        if (!this.#isLinked) {
          out[used++] = STROKE;
          out[used++] = this.#x;
          out[used++] = this.#y;
        } else out[used++] = FURTHER;
        out[used++] = x;
        out[used++] = y;
        this.#isLinked = true;
      } else if (!this.#isDown) this.#isLinked = false;
      this.#x = x;
      this.#y = y;
    };
    const walk = (distance: number): void => {
      moveTo(tidy(this.#x + distance * this.#step.x), tidy(this.#y + distance * this.#step.y));
    };
    for (let at = 0; at < told.length;) {
      const type = told[at] ?? 0;
      const first = told[at + 1] ?? 0;
      switch (type) {
        case TOLD.walk:
          walk(first);
          at += 2;
          break;
        case TOLD.run:
          at += 2;
          for (const end = at + first; at < end; at += 1) {
            const degrees = turns[at] ?? NaN;
            if (Number.isNaN(degrees)) walk(told[at] ?? 0);
            else this.#turn(degrees);
          }
          break;
        case TOLD.turn:
          this.#turn(first);
          at += 2;
          break;
        case TOLD.go:
          moveTo(first, told[at + 2] ?? 0);
          at += 3;
          break;
        case TOLD.pen:
          this.#isDown = first === 1;
          this.#isLinked &&= this.#isDown;
          at += 2;
          break;
        default: {
          const size = type === POLYGON ? first + 2 : (SIZES[type] ?? told.length);
          out.set(told.subarray(at, at + size), used);
          if (type === WORDS) {
            if (Number.isNaN(first)) out[used + 1] = this.#x;
            if (Number.isNaN(told[at + 2])) out[used + 2] = this.#y;
          }
          used += size;
          at += size;
        }
      }
    }
    return out.slice(0, used);
  }

  /** Where it stands, if it has moved since this was asked last. */
  takeNews(): DrawTurtle | null {
    if (!this.#hasMoved) return null;
    this.#hasMoved = false;
    return { type: 'turtle', x: this.#x, y: this.#y, angle: this.#angle };
  }

  #turn(degrees: number): void {
    const angle = this.#angle + degrees;
    this.#angle =
      Number.isInteger(angle) && angle >= 0 && angle < 360 ? angle : tidy(((angle % 360) + 360) % 360);
    this.#hasMoved = true;
    const known = this.#steps.get(this.#angle);
    this.#step = known ?? stepAt(this.#angle);
    // Programs turn by few angles, many times.
    if (known === undefined && this.#steps.size < 1000) this.#steps.set(this.#angle, this.#step);
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
export function stepAt(degrees: number): { readonly x: number; readonly y: number } {
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
