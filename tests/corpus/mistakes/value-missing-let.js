// missing-value 2:11 nothing after the equals sign
let total =;
console.log(total);
