import { Bag } from '../types'

/** What a tile may look like. */
export enum Colour {
  Red,
  Blue = 5,
  Green,
}

type Maybe<T> = T | undefined

export class EmptyBagError extends Error {}

abstract class Holder {
  protected opened?: boolean
  abstract get size(): number
  declare readonly note: string
}

export default class TileBag<T> extends Holder implements Bag<T> {
  #drawn: number

  public constructor(private readonly tiles: T[], start = 0) {
    super()
    this.#drawn = start as number
  }

  get size(): number {
    return this.tiles.length - this.#drawn
  }

  draw(this: TileBag<T>): T
  draw(): T {
    const next = this.tiles[this.#drawn]! as Maybe<T>
    if (next === undefined) throw new EmptyBagError()
    this.#drawn += 1
    return <T>next
  }
}
