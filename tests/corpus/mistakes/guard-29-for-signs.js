// for-signs 2:1 one semicolon
for (let i = 0; i < 3) {
  console.log(i);
}
