export class FlatTyreError extends Error {
  constructor(message) {
    super(message);
    this.name = 'FlatTyreError';
  }
}

export class Bike {
  #km = 0;
  #limit;

  constructor(limit) {
    this.#limit = limit;
  }

  ride(km) {
    if (this.#km + km > this.#limit) {
      throw new FlatTyreError(`flat after ${this.#limit} km`);
    }
    this.#km += km;
  }

  get km() {
    return this.#km;
  }
}
