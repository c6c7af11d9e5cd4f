// endless-recursion 4:14 the value goes away from the case that stops
function somme(n) {
  if (n === 0) return 0;
  return n + somme(n + 1);
}
console.log(somme(4));
