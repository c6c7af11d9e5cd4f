export const run = (n) => n * 2;
export const lines = ['a', 'b'];
export class Map {
  constructor(size) {
    this.cells = size * size;
  }
}
export const test = 'trial';
