function firstEven(numbers) {
  for (const n of numbers) {
    if (n % 2 === 1) continue;
    if (n > 100) {
      return "large";
    }
    return n;
  }
}

const groups = [[1, 2], [3, 4]];
let all = 0;
for (const group of groups) {
  let sum = 0;
  for (const n of group) sum += n;
  all += sum;
}
console.log(firstEven([1, 3, 4, 6]), all);
