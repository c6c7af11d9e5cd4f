// reset-in-loop 7:9 the total begins anew on each turn
const prices = [3, 8, 5];

function basketTotal(list) {
  let result = 0;
  for (const price of list) {
    let total = 0;
    total += price;
    result = total;
  }
  return result;
}

console.log("Items: " + prices.length);
console.log("To pay: " + basketTotal(prices));
