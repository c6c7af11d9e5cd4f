// mutual-recursion 6:10 mutual
function pair(n) {
  return impair(n - 1);
}
function impair(n) {
  return pair(n - 1);
}
console.log(pair(4));
