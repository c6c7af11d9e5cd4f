// this-forgotten 5:17 a property of an object literal
const compte = {
  solde: 20,
  afficher() {
    console.log(solde);
  },
};
compte.afficher();
