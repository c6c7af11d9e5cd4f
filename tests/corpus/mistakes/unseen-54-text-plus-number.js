// text-plus-number 4:3 answers are added to a number
let total = 0;
for (let i = 1; i <= 3; i++) {
  total += prompt("Price of item " + i + "?");
}
console.log("You must pay " + total);
if (total > 100) {
  console.log("Over budget!");
}
