// missing-call 5:1 a function without parentheses
function saluer() {
  console.log("Salut");
}
saluer;
