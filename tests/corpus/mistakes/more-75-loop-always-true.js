// loop-always-true 3:8 loop always true
let n = 0;
while (1) {
  n = n + 1;
}
