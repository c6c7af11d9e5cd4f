// misspelt-keyword 2:1 const is misspelt
cosnt age = 15;
console.log(age);
