// for-signs 2:1 three semicolons
for (let i = 0; i < 3; i++;) {
  console.log(i);
}
