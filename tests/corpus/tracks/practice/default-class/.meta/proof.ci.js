const MAX = 3;
class Clicker {
  count = 0;
  click() {
    if (this.count < MAX) this.count += 1;
    return this;
  }
}
export { MAX as LIMIT, Clicker as default };
