// text-plus-number 3:14 text plus number
let n = prompt("Un nombre ?");
let double = n + 2;
console.log(double);
