// unclosed-bracket 2:20 unclosed bracket
function max(a, b) {
  if (a > b) {
    return a;
  } else {
    return b;
  }
console.log(max(1, 2));
