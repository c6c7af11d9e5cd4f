// declared-twice 3:5 the same name is created twice
let score = 1;
let score = 2;
console.log(score);
