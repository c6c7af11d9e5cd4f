// words-without-quotes 2:15 a text without quotes in a variable
let message = Hello world;
console.log(message);
