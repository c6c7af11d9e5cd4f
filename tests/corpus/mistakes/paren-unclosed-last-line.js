// unclosed-bracket 3:12 the last line is not closed
let x = 4;
console.log("x vaut " + x
