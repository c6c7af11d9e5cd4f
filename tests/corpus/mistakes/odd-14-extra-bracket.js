// extra-bracket 6:1 a brace too many in the middle of a function
function double(t) {
  for (let i = 0; i < t.length; i++) {
    t[i] = t[i] * 2;
  }
}
  return t;
}
console.log(double([1, 2]));
