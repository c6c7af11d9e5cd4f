// value-called 4:10 parameter shadows function
function double(n) { return n * 2; }
function applique(double) {
  return double(3);
}
console.log(applique(4));
