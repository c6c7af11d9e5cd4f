// maths-sign 2:16 the division sign of mathematics
console.log(12 ÷ 4);
