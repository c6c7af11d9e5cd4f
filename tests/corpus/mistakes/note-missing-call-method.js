// missing-call 3:13 a method without parentheses
const nom = "ada";
console.log(nom.toUpperCase);
