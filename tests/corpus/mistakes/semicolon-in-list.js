// wrong-sign 2:19 semicolons in place of commas in a list
const nombres = [1; 2; 3];
console.log(nombres);
