// misspelt-name 3:13 a name of the program is misspelt
const message = "salut";
console.log(mesage);
