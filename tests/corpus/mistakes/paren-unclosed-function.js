// unclosed-bracket 2:14 the list of parameters is not closed
function aire(largeur, hauteur {
  return largeur * hauteur;
}
console.log(aire(2, 3));
