// misspelt-name 5:3 a letter too many in a short name that is written
const prices = [2, 4];
let sum = 0;
for (const price of prices) {
  sums = sum + price;
}
console.log(`To pay: ${sum}`);
