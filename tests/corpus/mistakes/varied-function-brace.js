// extra-bracket 6:3 a brace too many before the return
function big(a) {
  if (a > 2) {
    console.log("big");
  }
  }
  return a;
}
console.log(big(3));
