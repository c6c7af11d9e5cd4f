// function-without-return 7:9 the result of a function without return is kept in a variable that was there before
function halfOf(size) {
  const half = size / 2;
  half;
}
let width = 8;
width = halfOf(width);
console.log(width + 1);
