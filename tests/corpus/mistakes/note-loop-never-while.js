// loop-never-starts 3:8 the condition of while is false at once
let n = 0;
while (n > 0) {
  console.log(n);
  n--;
}
