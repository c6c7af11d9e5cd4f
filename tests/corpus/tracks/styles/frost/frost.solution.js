export class Frost extends Error {
  constructor(degrees) {
    super(`${degrees} degrees`);
    this.degrees = degrees;
  }
}

export function frost(degrees) {
  if (degrees < 0) throw new Frost(degrees);
  return new Date().getFullYear();
}
