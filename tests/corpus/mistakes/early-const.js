// used-before-created 2:19 a constant is used before it is created
const prixTotal = prix * 2;
const prix = 10;
console.log(prixTotal);
