// for-signs 2:23 for signs
for (let i = 0; i < 10, i++) {
  console.log(i);
}
