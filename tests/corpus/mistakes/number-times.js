// missing-times 3:11 a number beside a name, as in algebra
const x = 4;
const y = 2x + 1;
console.log(y);
