// missing-value 2:10 the comma is followed by nothing
let a = 3,;
console.log(a);
