// misspelt-method 2:9 log is misspelt
console.lgo("a");
