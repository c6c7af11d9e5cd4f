// unknown-name 2:23 a text without quotes in a variable
let couleurPreferee = bleu;
console.log(couleurPreferee);
