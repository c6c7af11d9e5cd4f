// console-comma 3:9 console comma
let x = 3;
console,log(x);
