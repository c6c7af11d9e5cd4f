// function-without-return 7:13 the function has no return
// also unused-result
// also undefined-printed
function double(n) {
  n * 2;
}
console.log(double(4));
