export default class Tally {
  #marks = [];
  add(mark) {
    this.#marks.push(mark);
    return this;
  }
  get size() {
    return this.#marks.length;
  }
}
