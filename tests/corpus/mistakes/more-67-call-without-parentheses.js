// call-without-parentheses 3:1 call without parentheses
const nom = "Eva";
console.log nom;
