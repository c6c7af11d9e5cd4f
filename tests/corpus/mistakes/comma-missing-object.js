// missing-comma 3:15 a comma is missing between two properties
const chat = {
  nom: "Félix"
  age: 4
};
console.log(chat.nom);
