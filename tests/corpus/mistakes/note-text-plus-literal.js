// text-plus-number 3:15 a number in quotes plus a number
const prix = "10";
const total = prix + 5;
console.log(total);
