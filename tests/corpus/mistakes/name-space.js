// name-with-space 2:5 a name with a space
let mon age = 15;
console.log(15);
