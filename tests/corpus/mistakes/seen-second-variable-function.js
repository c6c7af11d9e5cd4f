// second-variable 4:9 second variable function
let gagnant = "personne";
function finir(nom) {
  const gagnant = nom;
}
finir("Léa");
console.log(gagnant);
