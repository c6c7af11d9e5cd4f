// function-without-parentheses 2:1 a function without parentheses
function saluer {
  console.log("Salut");
}
saluer();
