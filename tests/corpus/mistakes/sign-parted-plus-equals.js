// parted-sign 3:7 a space between + and =
let total = 3;
total + = 2;
console.log(total);
