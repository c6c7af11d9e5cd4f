// arrow-without-parentheses 2:15 arrow without parentheses of two params
const somme = a, b => a + b;
console.log(somme(2, 3));
