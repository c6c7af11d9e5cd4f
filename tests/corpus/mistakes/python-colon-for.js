// colon-block 2:28 a loop with a colon
for (let i = 0; i < 3; i++):
  console.log(i);
