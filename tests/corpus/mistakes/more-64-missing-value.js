// missing-value 3:11 missing value
let x = 5;
let y = x *;
console.log(y);
