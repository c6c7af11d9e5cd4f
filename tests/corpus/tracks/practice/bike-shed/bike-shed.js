export class Bike {
  constructor() {
    throw new Error('Remove this statement and implement this function');
  }

  ride() {
    throw new Error('Remove this statement and implement this function');
  }

  get km() {
    throw new Error('Remove this statement and implement this function');
  }
}

export class FlatTyreError extends Error {
  constructor() {
    super();
  }
}
