// this-forgotten 11:34 the parameter of the constructor is not seen here
class Plante {
  constructor(nom, hauteur) {
    this.nom = nom;
    this.hauteur = hauteur;
  }
  pousser(cm) {
    this.hauteur = this.hauteur + cm;
  }
  decrire() {
    return `${this.nom} mesure ${hauteur} cm`;
  }
}

const p = new Plante("Basilic", 5);
for (let jour = 1; jour <= 3; jour++) {
  p.pousser(2);
}
console.log(p.decrire());
