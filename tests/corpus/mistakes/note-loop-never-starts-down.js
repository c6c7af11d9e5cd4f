// loop-never-starts 2:18 a countdown with the wrong comparison
for (let i = 10; i < 0; i--) {
  console.log(i);
}
