// not-iterable 2:17 a loop over a number
for (const i of 5) {
  console.log(i);
}
