// wrong-bracket 2:33 opened by a square bracket, closed by a parenthesis
const villes = ["Paris", "Lille");
console.log(villes);
