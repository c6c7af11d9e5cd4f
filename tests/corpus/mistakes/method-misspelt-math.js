// misspelt-method 2:18 floor is misspelt
console.log(Math.flor(2.4));
