// method-of-other 3:17 a method of texts on a number
const age = 15;
console.log(age.toUpperCase());
