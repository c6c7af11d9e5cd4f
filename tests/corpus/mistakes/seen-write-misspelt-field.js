// misspelt-property 4:7 write misspelt field
const jeu = { score: 0, niveau: 1 };
function gagner() {
  jeu.scroe = jeu.score + 10;
}
gagner();
console.log(jeu.score);
