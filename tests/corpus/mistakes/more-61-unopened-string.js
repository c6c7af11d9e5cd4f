// unopened-string 2:11 unopened string
let nom = Ana";
console.log(nom);
