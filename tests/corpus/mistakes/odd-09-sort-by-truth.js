// sort-by-truth 3:8 a comparison given to sort
const n = [5, 1, 4];
n.sort((a, b) => a > b);
console.log(n);
