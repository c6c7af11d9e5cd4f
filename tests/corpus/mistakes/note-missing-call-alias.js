// missing-call 6:13 a function in a sum, under another name
function carre(x) {
  return x ** 2;
}
let r = carre;
console.log(r + 1);
