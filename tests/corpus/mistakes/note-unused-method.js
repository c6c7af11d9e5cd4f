// unused-result 3:1 toUpperCase changes no text
let nom = "ada";
nom.toUpperCase();
console.log(nom);
