const m = new Map([["a", 1]]);
m.set("b", 2);
for (const [k, v] of m) console.log(k, v);
console.log(new Set("hello").size);
