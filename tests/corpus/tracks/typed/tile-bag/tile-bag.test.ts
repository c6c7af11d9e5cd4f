import { describe, it, expect, xit } from '@jest/globals'
import type { Bag } from './types.ts'
import TileBag, { Colour, EmptyBagError } from './tile-bag.ts'

declare global {
  namespace jest {
    interface Matchers<R> {
      toBeBetween(low: number, high: number): R
    }
  }
}

expect.extend({
  toBeBetween(received: number, low: number, high: number): { pass: boolean; message: () => string } {
    return { pass: received >= low && received <= high, message: () => `${received} is not there` }
  },
})

describe('a bag of tiles', () => {
  it('draws what it was given', () => {
    const bag: Bag<string> = new TileBag<string>(['a', 'b'])
    expect(bag.draw()).toBe('a')
    expect(bag.size).toBeBetween(1, 1)
  })

  xit('is empty in the end', () => {
    const bag = new TileBag<number>([]) satisfies Bag<number>
    expect(() => bag.draw()).toThrow(EmptyBagError)
  })

  xit('has colours by name and by number', () => {
    expect(Colour.Green).toBe(6)
    expect(Colour[5] as string).toBe('Blue')
  })
})
