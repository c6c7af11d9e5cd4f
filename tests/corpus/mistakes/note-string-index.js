// string-index-write 3:1 a letter of a text is changed
let mot = "bateau";
mot[0] = "B";
console.log(mot);
