// declared-twice 3:7 a parameter is created again
function carre(n) {
  let n = 3;
  return n * n;
}
