// text-plus-number 4:13 a text plus two numbers
const a = 2;
const b = 3;
console.log("Total : " + a + b);
