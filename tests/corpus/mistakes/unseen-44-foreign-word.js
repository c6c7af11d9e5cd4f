// foreign-word 2:8 var type after name|missing-initial-value
let age: number = 12;
console.log(age);
