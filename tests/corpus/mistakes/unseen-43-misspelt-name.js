// misspelt-name 2:12 boolean words
let pret = treu;
if (pret) {
  console.log("go");
}
