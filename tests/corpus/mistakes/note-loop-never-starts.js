// loop-never-starts 2:17 the condition is false at once
for (let i = 0; i > 5; i++) {
  console.log(i);
}
