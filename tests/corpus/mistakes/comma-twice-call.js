// missing-value 4:23 two commas side by side in a call
const a = 4;
const b = 7;
console.log(Math.min(a,, b));
