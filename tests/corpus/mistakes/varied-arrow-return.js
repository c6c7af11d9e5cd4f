// arrow-return 2:22 return behind an arrow without braces
const twice = (n) => return n * 2;
console.log(twice(3));
