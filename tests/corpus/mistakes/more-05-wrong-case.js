// wrong-case 4:13 wrong case
let monAge = 12;
monAge = monAge + 1;
console.log(monage);
