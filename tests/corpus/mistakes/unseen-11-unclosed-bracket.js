// unclosed-bracket 2:14 half typed function
function aire(largeur, hauteur
  return largeur * hauteur;
}
console.log(aire(2, 3));
