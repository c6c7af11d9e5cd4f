// index-past-end 3:13 the length is taken for the last index
const noms = ["Ana", "Bob"];
console.log(noms[noms.length].toLowerCase());
