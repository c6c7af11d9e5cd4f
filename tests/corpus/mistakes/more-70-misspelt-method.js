// misspelt-method 2:9 misspelt method
console.logg("salut");
