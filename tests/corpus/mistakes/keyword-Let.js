// misspelt-keyword 2:1 let with a capital
Let total = 0;
console.log(total);
