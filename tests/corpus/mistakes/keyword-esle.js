// misspelt-keyword 5:3 else is misspelt
const age = 12;
if (age > 17) {
  console.log("majeur");
} esle {
  console.log("mineur");
}
