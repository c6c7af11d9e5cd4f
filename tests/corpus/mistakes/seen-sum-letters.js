// text-plus-number 3:24 sum letters
let s = 0;
for (const c of "123") s += c;
console.log(s);
