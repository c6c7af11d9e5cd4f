// break-never-reached 5:7 the loop waits for what never comes
let n = 0;
while (true) {
  n = n + 2;
  if (n % 2 === 1) break;
}
