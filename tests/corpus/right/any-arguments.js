function total() {
  let somme = 0;
  for (const valeur of arguments) somme += valeur;
  return somme;
}
function premier(tete, ...reste) {
  return tete + reste.length;
}
console.log(total(1, 2, 3), premier(4, 5, 6));
