// nan-made 4:13 nan made
const a = "trois";
const b = 4;
console.log(a * b);
