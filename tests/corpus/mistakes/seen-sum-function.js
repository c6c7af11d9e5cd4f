// missing-call 6:10 sum function
function de() {
  return 4;
}
let total = 0;
total += de;
console.log(total);
