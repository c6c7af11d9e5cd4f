// nan-from-other 3:17 nan list
const notes = [12, 15];
const moyenne = notes / 2;
console.log(moyenne);
