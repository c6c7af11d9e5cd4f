// unexpected-character 2:9 a sign that no name has
let prix€ = 12;
console.log(prix);
