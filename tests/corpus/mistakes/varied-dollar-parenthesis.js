// name-in-quotes 3:14 parentheses in place of braces
const apples = 3;
console.log(`There are $(apples) apples`);
