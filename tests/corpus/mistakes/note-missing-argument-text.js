// missing-argument 6:13 an argument is missing
// also undefined-printed
function saluer(prenom, nom) {
  return "Bonjour " + prenom + " " + nom;
}
console.log(saluer("Ada"));
