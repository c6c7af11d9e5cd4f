// reset-in-loop 4:3 the counter begins anew on each turn
let pairs = 0;
for (const n of [2, 4, 7, 8]) {
  pairs = 0;
  if (n % 2 === 0) {
    pairs++;
  }
}
console.log("Nombres pairs : " + pairs);
