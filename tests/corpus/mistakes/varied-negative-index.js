// negative-index 3:13 no index below 0
const t = [1, 2, 3];
console.log(t[-1]);
