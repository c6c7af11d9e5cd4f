// loop-never-starts 4:8 while false
const mots = [];
let reponse = "non";
while (reponse === "oui") {
  mots.push("x");
  reponse = "oui";
}
console.log(mots.length);
