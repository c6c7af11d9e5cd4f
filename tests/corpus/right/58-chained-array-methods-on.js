const r = [1, 2, 3, 4]
  .filter((n) => n % 2 === 0)
  .map((n) => n ** 2)
  .reduce((a, b) => a + b, 0);
console.log(r);
