// assign-in-condition 3:14 choice assignment
let age = 10;
const prix = age = 18 ? 12 : 6;
console.log(prix);
