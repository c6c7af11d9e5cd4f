// misspelt-keyword 2:1 function is misspelt
functoin saluer() {
  console.log("Salut");
}
saluer();
