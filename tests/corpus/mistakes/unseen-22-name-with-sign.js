// name-with-sign 2:5 % in a name
let taux% = 20;
console.log("x");
