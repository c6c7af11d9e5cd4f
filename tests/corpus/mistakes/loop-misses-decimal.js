// loop-misses-value 3:8 decimals never hit the value
let x = 0;
while (x !== 1) {
  x += 0.1;
}
