// look-alike 2:10 a Greek question mark in place of a semicolon
let a = 5;
console.log(a);
