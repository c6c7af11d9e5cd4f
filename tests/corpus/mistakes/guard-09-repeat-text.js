// repeat-text 3:13 a text times a number
const long = 4 * 2;
console.log("-" * long);
