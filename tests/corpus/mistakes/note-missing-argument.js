// missing-argument 6:13 an argument is missing
// also nan-printed
function moyenne(a, b) {
  return (a + b) / 2;
}
console.log(moyenne(12));
