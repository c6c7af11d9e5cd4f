// equals-plus 3:7 =+ in place of +=
let score = 10;
score =+ 5;
console.log(score);
