// stray-declaration 2:13 a variable is created between the parentheses of a call
console.log(let fruit = "figue");
