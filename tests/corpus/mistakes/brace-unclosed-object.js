// unclosed-bracket 2:15 the object is not closed
const eleve = {
  nom: "Aya",
  age: 15;
console.log(eleve.nom);
