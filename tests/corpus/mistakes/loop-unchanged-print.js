// loop-unchanged 3:8 the counter never changes, and the loop prints
let n = 1;
while (n <= 5) {
  console.log(n);
}
