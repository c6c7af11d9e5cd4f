// missing-semicolon 2:10 two instructions on one line without a semicolon
let a = 1 let b = 2;
console.log(a + b);
