const used = new Set();

export class Robot {
  #name;
  constructor() {
    this.reset();
  }
  get name() {
    return this.#name;
  }
  reset() {
    let name;
    do {
      const letter = String.fromCharCode(65 + Math.floor(Math.random() * 26));
      name = letter + String(Math.floor(Math.random() * 1000)).padStart(3, '0');
    } while (used.has(name));
    used.add(name);
    this.#name = name;
  }
}
Robot.releaseNames = () => used.clear();
