// misspelt-property 3:19 a property is misspelt
const eleve = { nom: "Ana", adresse: { ville: "Lyon" } };
console.log(eleve.adrese.ville);
