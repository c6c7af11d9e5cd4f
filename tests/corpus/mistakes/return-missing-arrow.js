// function-without-return 6:9 the result of an arrow function with braces is put into the variable that it was given
const bonus = (points) => {
  points + 10;
};
let score = 5;
score = bonus(score);
console.log("Score : " + score);
