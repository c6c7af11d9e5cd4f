// used-before-created 2:13 used before created
console.log(compteur);
let compteur = 5;
