// words-without-quotes 2:18 a question without quotes, one of its words a name
let nom = prompt(Ton nom ?);
console.log("Salut " + nom);
