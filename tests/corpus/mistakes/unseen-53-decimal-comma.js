// decimal-comma 4:25 a comma in the price of an object
const courses = [
  { nom: "riz", prix: 2 },
  { nom: "pain", prix: 1,20 },
  { nom: "beurre", prix: 3 }
];
let somme = 0;
for (const article of courses) {
  somme = somme + article.prix;
}
console.log("Il faut payer " + somme + " euros");
