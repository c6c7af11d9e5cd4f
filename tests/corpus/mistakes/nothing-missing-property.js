// missing-property 3:13 the object has no such property
const jeu = { titre: "Go", annee: 1900 };
console.log(jeu.auteur.length);
