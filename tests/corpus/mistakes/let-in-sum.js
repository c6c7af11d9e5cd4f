// stray-declaration 3:17 let before a variable that is used
let total = 3;
let somme = 2 + let total;
console.log(somme);
