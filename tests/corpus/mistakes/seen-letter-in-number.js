// look-alike 2:15 letter in number
const prix = 2O;
console.log(prix);
