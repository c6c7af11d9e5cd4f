const prenom = prompt("Prénom ?");
const nom = prompt("Nom ?");
console.log(prenom + " " + nom);
