// misspelt-name 3:13 two letters of a name are swapped
const compteur = 3;
console.log(comptuer);
