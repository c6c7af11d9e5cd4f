// misspelt-name 2:1 a name is misspelt where it gets its value
totla = 3;
let total = 0;
console.log(total);
