// misspelt-property 8:28 class field case
class Joueur {
  constructor(pseudo) {
    this.pseudo = pseudo;
  }
}
function salue(j) {
  console.log("Salut " + j.Pseudo);
}
for (const j of [new Joueur("Zed"), new Joueur("Kim")]) salue(j);
