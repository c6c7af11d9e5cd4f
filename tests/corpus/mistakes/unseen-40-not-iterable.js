// not-iterable 5:19 a parameter that takes a list apart
function somme([a, b]) {
  return a + b;
}
console.log(somme(12));
