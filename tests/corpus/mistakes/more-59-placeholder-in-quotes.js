// placeholder-in-quotes 3:13 placeholder in quotes
const n = 3;
console.log("Il y a ${n} pommes");
