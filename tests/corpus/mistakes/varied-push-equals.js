// method-replaced 3:1 push is given a value and not called
const panier = [];
panier.push = "pomme";
console.log(panier.length);
