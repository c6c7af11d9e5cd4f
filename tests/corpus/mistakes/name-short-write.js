// misspelt-name 4:3 what is written is never read, and its name has a letter less than a variable
let vies = 3;
for (let tour = 0; tour < 2; tour += 1) {
  vie = vies - 1;
}
console.log(vies);
