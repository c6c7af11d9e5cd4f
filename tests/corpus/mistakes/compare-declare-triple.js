// comparison-as-assignment 2:13 === in place of = in a declaration
const ville === "Nantes";
console.log(ville);
