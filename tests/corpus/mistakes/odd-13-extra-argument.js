// extra-argument 5:31 a value that the function has no name for
function saluer(prenom) {
  return "Bonjour " + prenom;
}
console.log(saluer("Aminata", "Diallo"));
