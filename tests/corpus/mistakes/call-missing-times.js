// missing-times 3:13 a number before a parenthesis, as in algebra
const a = 3;
console.log(2(a + 1));
