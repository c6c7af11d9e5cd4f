// loop-never-starts 2:17 loop never starts
for (let i = 1; i >= 10; i++) {
  console.log(i);
}
