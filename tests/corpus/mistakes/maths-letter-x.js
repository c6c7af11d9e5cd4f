// maths-sign 4:21 the letter x for times
const largeur = 4;
const hauteur = 5;
console.log(largeur x hauteur);
