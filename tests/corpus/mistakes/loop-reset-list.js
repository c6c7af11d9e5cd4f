// reset-in-loop 4:3 the list begins anew on each turn
let kept = [];
for (const mark of [8, 14, 17]) {
  kept = [];
  if (mark > 10) kept.push(mark);
}
console.log(kept);
