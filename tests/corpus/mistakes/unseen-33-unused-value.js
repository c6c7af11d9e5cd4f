// unused-value 3:1 a variable alone on its line
let score = 12;
score;
