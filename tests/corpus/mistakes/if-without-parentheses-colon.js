// missing-parentheses 3:1 if as in Python
let age = 15;
if age >= 13:
  console.log("ado");
  console.log("oui");
console.log("fin");
