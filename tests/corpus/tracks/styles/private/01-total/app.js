function total(prices) {
  // your code here
}

console.log(total([2, 3]));
