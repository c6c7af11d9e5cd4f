// Each row has a sum of its own, which is looked at in the loop; the search ends with the turn that found something.
const rows = [
  [1, 2],
  [3, 4],
];
let sum = 0;
for (const row of rows) {
  sum = 0;
  for (const value of row) sum += value;
  console.log(sum);
}
console.log('last', sum);

let seen = 0;
for (let i = 0; i < 5; i++) {
  seen = 0;
  seen += i;
  if (seen > 2) break;
}
console.log(seen);

let last = '';
for (const word of ['a', 'b']) {
  last = '';
  last = word;
}
console.log(last);
