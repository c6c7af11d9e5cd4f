// bad-length 3:17 a negative number of repetitions
const n = 3;
console.log("*".repeat(n - 5));
