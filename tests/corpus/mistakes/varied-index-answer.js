// index-as-answer 3:5 the first index counts as false
const noms = ["Ana", "Bob"];
if (noms.indexOf("Ana")) {
  console.log("présente");
} else {
  console.log("absente");
}
