// loop-wrong-way 2:17 the counter goes down
for (let i = 0; i < 5; i--) {
  let x = i;
}
