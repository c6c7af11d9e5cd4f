// callback-without-return 4:25 the braces of an object are taken for a block
// also unused-value
const noms = ["a", "b"];
const objets = noms.map((n) => { nom: n });
console.log(objets[0].nom);
