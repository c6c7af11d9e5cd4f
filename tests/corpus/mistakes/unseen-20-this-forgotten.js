// this-forgotten 4:16 this forgotten in method
class Compteur {
  constructor() { this.n = 0; }
  plus() { n = n + 1; }
}
const c = new Compteur();
c.plus();
