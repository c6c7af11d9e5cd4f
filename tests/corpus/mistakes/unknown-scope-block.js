// out-of-scope 5:13 a name of a block is used outside of it
if (3 > 2) {
  let resultat = "oui";
}
console.log(resultat);
