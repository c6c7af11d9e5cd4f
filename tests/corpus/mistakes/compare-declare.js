// comparison-as-assignment 2:11 == in place of = in a declaration
let total == 0;
console.log(total);
