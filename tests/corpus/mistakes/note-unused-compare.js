// unused-result 3:1 == in place of =
let x = 3;
x == 5;
console.log(x);
