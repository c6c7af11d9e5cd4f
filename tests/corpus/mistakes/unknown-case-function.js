// wrong-case 5:13 the case of a function's name differs
function calculerPrix(n) {
  return n * 2;
}
console.log(calculerprix(3));
