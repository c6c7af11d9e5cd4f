// misspelt-keyword 2:1 void
void saluer(String nom) {
  console.log("Bonjour " + nom);
}
saluer("Ali");
