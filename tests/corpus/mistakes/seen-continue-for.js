// continue-skips 4:20 continue for
let k = 10;
while (k > 0) {
  if (k % 2 === 1) continue;
  console.log(k);
  k--;
}
