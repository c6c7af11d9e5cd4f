// endless-recursion 6:14 endless recursion
function fact(n) {
  if (n === 0) {
    return 1;
  }
  return n * fact(n - 2);
}
console.log(fact(5));
