// decimal-comma 2:13 a decimal comma in a declaration
let prix = 2,50;
console.log(prix);
