// missing-call 5:13 a function is printed, not called
function aleatoire() {
  return 4;
}
console.log(aleatoire);
