// wrong-sign 2:21 = in place of : in an object
const chien = { nom = "Rex", age: 3 };
console.log(chien.nom);
