// constructor-name 3:3 init python
class Robot {
  init(nom) {
    this.nom = nom;
  }
  parle() {
    return "Ici " + this.nom;
  }
}
const r2 = new Robot("R2");
console.log(r2.parle());
