// unclosed-bracket 2:22 the body of the function is not closed
function greet(name) {
  return "Hello " + name;

console.log(greet("Sam"));
