// missing-value 3:11 half typed line: let t = x
let x = 3;
let t = x +
console.log(t);
