// Calcule la moyenne d’une liste — sans arrondi
const élèves = [12, 15, 9];
let somme = 0;
for (const élève of élèves) {
  somme += élève; // on ajoute
}
console.log(`Moyenne : ${somme / élèves.length}`);
