// comparison-as-assignment 3:3 a comparison stands where a value should be given
let x = 3;
x == 5;
console.log(x);
