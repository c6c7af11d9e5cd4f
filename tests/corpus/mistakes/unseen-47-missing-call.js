// missing-call 6:14 a method is pushed, not its result
const raw = ["  silk ", " wool", "cotton  "];
let clean = [];

for (const word of raw) {
  clean.push(word.trim);
}

console.log("Fabrics: " + clean.length);
console.log("First one: " + clean[0]);
