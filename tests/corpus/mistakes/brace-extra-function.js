// extra-bracket 5:1 one closing brace too many after the function
function double(n) {
  return n * 2;
}
}
console.log(double(4));
