// unused-value 3:1 a text alone on its line
let nom = "Ana";
"Bonjour";
console.log(nom);
