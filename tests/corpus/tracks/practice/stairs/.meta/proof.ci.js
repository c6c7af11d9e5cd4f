export function* climb(count) {
  for (let step = 1; step <= count; step++) yield step;
}
export class Stairs {
  constructor(count) {
    this.count = count;
  }
  *[Symbol.iterator]() {
    for (const step of climb(this.count)) yield `step ${step}`;
  }
}
