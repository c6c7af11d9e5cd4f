// missing-call 5:5 a function in a condition, not called
function estPair(n) {
  return n % 2 === 0;
}
if (estPair) {
  console.log("pair");
}
