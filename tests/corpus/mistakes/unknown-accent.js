// misspelt-name 3:24 the accent is missing
const prénom = "Zoé";
console.log("Salut " + prenom);
