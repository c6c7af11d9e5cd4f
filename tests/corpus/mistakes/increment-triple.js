// missing-value 3:4 three plus signs
let n = 1;
n+++;
console.log(n);
