// missing-argument 5:11 missing argument
function aire(largeur, hauteur) {
  return largeur * hauteur;
}
const a = aire(4);
console.log(a);
