// hidden-sign 13:22 a no-break space in what is looked up
const reponses = {
  "Ça va ?": "Très bien, merci.",
  "Quel âge ?": "Quinze ans.",
  "Quelle ville ?": "Nantes."
};

function repondre(question) {
  return reponses[question];
}

console.log(repondre("Quelle ville ?"));
console.log(repondre("Ça va ?"));
console.log("Fin de la discussion");
