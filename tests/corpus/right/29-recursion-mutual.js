function pair(n) { return n === 0 ? true : impair(n - 1); }
function impair(n) { return n === 0 ? false : pair(n - 1); }
console.log(pair(10));
