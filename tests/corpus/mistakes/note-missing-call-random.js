// missing-call 3:12 Math.random without parentheses
// also nan-printed
const de = Math.random * 6;
console.log(de);
