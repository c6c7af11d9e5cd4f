// called-at-once 5:24 map is given the result of a call
function double(n) {
  return n * 2;
}
console.log([1, 2].map(double(1)));
