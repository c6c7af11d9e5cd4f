const taille = [3, 1, 2].push(9);
console.log("La liste a " + taille + " éléments");
