export interface Bag<T> {
  readonly size: number
  draw(): T
}
