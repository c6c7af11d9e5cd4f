// maths-sign 2:16 the times sign of mathematics
const aire = 4 × 3;
console.log(aire);
