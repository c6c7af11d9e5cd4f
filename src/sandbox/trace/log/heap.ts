import { LENGTH_KEY } from './log-format.ts';
import type { LoggedValue } from './log-format.ts';

/** One object of the program. */
export interface LoggedObject {
  /** `array`, `map`, `set`, `typed`, `object`, `function` or `other`, then a space and its class, name or text. */
  readonly title: string;
  /** By index, or by -1 - number of the key's text. */
  readonly items: Map<number, LoggedValue>;
  readonly length: number;
  readonly age: number;
}

/** The objects of a program at one point of its log. Ages work as in `RunState`. */
export class Heap {
  readonly #objects: Map<number, LoggedObject>;

  constructor(from: Heap | null = null) {
    this.#objects = new Map(from === null ? [] : from.#objects);
  }

  get size(): number {
    return this.#objects.size;
  }

  get(id: number): LoggedObject | null {
    return this.#objects.get(id) ?? null;
  }

  /** An object is met for the first time. */
  make(id: number, title: string, age: number): void {
    this.#objects.set(id, { title, items: new Map(), length: 0, age });
  }

  /** An entry of an object, or its length, has a value now. */
  setItem(id: number, key: number, value: LoggedValue, age: number): void {
    const object = this.#own(id, age);
    if (object === undefined) return;
    if (key !== LENGTH_KEY) {
      object.items.set(key, value);
      return;
    }
    // What an array loses at its end goes without a word.
    if (/^(?:array|typed) /.test(object.title))
      for (let index = value.payload; index < object.length; index++) object.items.delete(index);
    this.#objects.set(id, { ...object, length: value.payload });
  }

  /** An entry of an object is gone. */
  forgetItem(id: number, key: number, age: number): void {
    this.#own(id, age)?.items.delete(key);
  }

  /** The object, as one that no copy shares. */
  #own(id: number, age: number): LoggedObject | undefined {
    const object = this.#objects.get(id);
    if (object === undefined || object.age === age) return object;
    const own = { ...object, items: new Map(object.items), age };
    this.#objects.set(id, own);
    return own;
  }
}
