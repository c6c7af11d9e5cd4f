const n = 5;
const s = n > 8 ? "A" : n > 4 ? "B" : "C";
console.log(s);
