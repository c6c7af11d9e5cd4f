// nothing-found 4:13 property of nothing
const mots = ["a", "b"];
const trouve = mots.find((m) => m.length > 3);
console.log(trouve.length);
