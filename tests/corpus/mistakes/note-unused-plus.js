// unused-result 3:1 i + 1 is thrown away
let score = 5;
score + 1;
console.log(score);
