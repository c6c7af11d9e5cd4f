// never-filled 3:13 a variable without a value
let nom;
console.log(nom.length);
