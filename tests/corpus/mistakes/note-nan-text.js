// nan-made 3:13 a word is multiplied
const prix = "douze";
console.log(prix * 2);
