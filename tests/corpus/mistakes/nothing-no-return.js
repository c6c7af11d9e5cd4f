// function-without-return 6:13 the function has no return
function creerEleve(nom) {
  const eleve = { nom: nom, notes: [] };
}
const lea = creerEleve("Léa");
console.log(lea.nom);
