// method-taken 12:12 method taken
class Compteur {
  constructor() {
    this.n = 0;
  }
  plus() {
    this.n += 1;
    console.log(this.n);
  }
}
const c = new Compteur();
setTimeout(c.plus, 50);
