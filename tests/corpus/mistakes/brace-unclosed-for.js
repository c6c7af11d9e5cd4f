// unclosed-bracket 3:33 the loop in the function is not closed
function compter(max) {
  for (let i = 0; i < max; i++) {
    console.log(i);
}
compter(3);
