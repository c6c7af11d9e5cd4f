// missing-argument 11:13 class argument
class Rectangle {
  constructor(largeur, hauteur) {
    this.largeur = largeur;
    this.hauteur = hauteur;
  }
  aire() {
    return this.largeur * this.hauteur;
  }
}
console.log(new Rectangle(4).aire());
