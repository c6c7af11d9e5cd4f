// missing-comma 2:17 a comma is missing between two parameters
function somme(a b) {
  return a + b;
}
console.log(somme(1, 2));
