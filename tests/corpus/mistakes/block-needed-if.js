// block-needed 4:3 let behind a condition without braces
let age = 15;
if (age > 12)
  let prix = 8;
console.log(age);
