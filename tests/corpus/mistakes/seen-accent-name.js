// misspelt-name 3:13 accent name
let numero = 3;
console.log(numéro);
