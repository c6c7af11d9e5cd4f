// call-without-parentheses 2:16 prompt without parentheses
let n = Number(prompt "Un nombre ?");
console.log(n);
