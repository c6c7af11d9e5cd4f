// text-plus-number 4:13 toFixed gives a text
const price = 3.14159;
const rounded = price.toFixed(2);
console.log(rounded + 1);
