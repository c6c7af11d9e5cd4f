// missing-name 3:9 half typed console.
let a = 2;
console.
