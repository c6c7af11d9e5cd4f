// copy-changed 3:3 copy changed
function doubler(n) {
  n = n * 2;
}
let score = 21;
doubler(score);
console.log(score);
