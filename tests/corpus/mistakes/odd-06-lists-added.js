// lists-added 4:13 lists put together with +
const a = [1, 2];
const b = [3];
const all = a + b;
console.log(all);
