// loop-misses-value 2:17 loop misses value
for (let i = 0; i !== 5; i += 2) {
  console.log(i);
}
