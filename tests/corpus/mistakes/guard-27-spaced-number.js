// spaced-number 2:19 a number with a space
const habitants = 1 250;
console.log(habitants);
