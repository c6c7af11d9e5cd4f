class Boite {
  constructor(largeur) { this.largeur = largeur; }
  aire() { const largeur = this.largeur; return largeur * largeur; }
}
console.log(new Boite(3).aire());
