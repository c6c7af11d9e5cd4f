// loop-wrong-way 2:18 loop wrong way
for (let i = 10; i > 0; i++) {
  console.log(i);
}
