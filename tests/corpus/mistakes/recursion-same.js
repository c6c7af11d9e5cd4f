// recursion-same-argument 4:14 the function calls itself with the same value
function factorielle(n) {
  if (n <= 1) return 1;
  return n * factorielle(n);
}
console.log(factorielle(5));
