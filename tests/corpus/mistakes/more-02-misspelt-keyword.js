// misspelt-keyword 2:1 misspelt keyword
funtion addition(x, y) {
  return x + y;
}
console.log(addition(2, 3));
