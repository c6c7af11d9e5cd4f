console.log(typeof x);
var x = 4;
console.log(x);
