// loop-unchanged 3:19 another counter is changed
for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; i++) {
    let p = i * j;
  }
}
