// returns-sometimes 7:13 one path has no return
function larger(a, b) {
  if (a > b) {
    return a;
  }
}
console.log(larger(1, 2));
