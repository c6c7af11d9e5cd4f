// used-before-created 2:13 a name is used before it is created
console.log(age);
let age = 12;
