// missing-value 3:15 nothing between a comma and the parenthesis of a sum
const x = 2;
console.log(x *);
