// unclosed-bracket 2:22 the body of an arrow function is not closed
const carre = (n) => {
  return n * n;

console.log(carre(4));
