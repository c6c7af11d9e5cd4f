const noms = ["Zoé", "Ali"];
noms.sort();
console.log(noms);
