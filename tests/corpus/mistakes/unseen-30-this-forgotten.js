// this-forgotten 7:19 method uses solde alone
class Banque {
  constructor() {
    this.solde = 100;
  }
  retirer(montant) {
    if (montant > solde) {
      console.log("Refusé");
    } else {
      this.solde -= montant;
    }
  }
}
const b = new Banque();
b.retirer(50);
