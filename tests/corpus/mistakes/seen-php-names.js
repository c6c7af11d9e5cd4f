// name-in-quotes 3:13 php names
const prenom = "Léa";
console.log("Bonjour {prenom} !");
