// loop-misses-value 3:8 the counter jumps over the value
let n = 1;
while (n !== 10) {
  n = n + 2;
}
