let n = 0;
while (true) {
  n++;
  if (n === 3) break;
}
console.log(n);
